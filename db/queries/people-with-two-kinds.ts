import { figures } from "@/db/queries/figures-by";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { peopleWithTwoKinds } from "@/domain/two-kinds";
import { kinds, type Kind } from "@/domain/vocabulary";

const choices: readonly (readonly Kind[])[] = [
  ...kinds.map((kind) => [kind]),
  ...kinds.flatMap((first, i) => kinds.slice(i + 1).map((second) => [first, second])),
  kinds,
];

/** Direct beneficiaries with two kinds of assistance or more; the filter's own kinds and trades do not apply. */
export async function directWithTwoKinds(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
): Promise<number> {
  const counts = new Map<string, number>();
  for (const kind of choices) {
    const [direct] = await figures(reader, scope, {
      filter: { ...filter, kind: [...kind], trade: [] },
      asOf,
      codes: ["direct_beneficiaries"],
    });
    counts.set(kind.join(), direct?.value ?? 0);
  }
  return peopleWithTwoKinds((chosen) => counts.get(chosen.join()) ?? 0);
}
