import { kinds, type Kind, type Trade } from "@/domain/vocabulary";

/**
 * Which assistance makes a person count, as stored in the reach tables: `all`, one kind, two kinds joined by `+`,
 * or `trade:` and one trade. Any other choice (two trades at once) is counted from the records.
 */
export type What = string;

const pairs = kinds.flatMap((first, i) => kinds.slice(i + 1).map((second) => [first, second] as const));

/** All `what`s under which a person counts who has assistance of these kinds and trades. */
export function whatsOf(has: { kind: Kind; trade: Trade | null }): What[] {
  const joined = pairs.filter((pair) => pair.includes(has.kind)).map((pair) => pair.join("+"));
  return ["all", has.kind, ...joined, ...(has.trade === null ? [] : [`trade:${has.trade}`])];
}

/**
 * The `what` that a choice of kinds and trades asks for (an empty list means all): a stored one, `none` when
 * nothing can match (a trade belongs to vocational training alone), or `null` when only the records can tell.
 */
export function whatAsked(chosenKinds: readonly Kind[], chosenTrades: readonly Trade[]): What | "none" | null {
  const wanted = kinds.filter((kind) => chosenKinds.length === 0 || chosenKinds.includes(kind));
  if (chosenTrades.length === 0) return wanted.length === kinds.length ? "all" : wanted.join("+");
  if (!wanted.includes("vocational-training")) return "none";
  const different = [...new Set(chosenTrades)];
  return different.length === 1 ? `trade:${different[0]}` : null;
}
