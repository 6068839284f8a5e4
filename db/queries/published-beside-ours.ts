import { programmeTotals } from "@/db/queries/programme-totals";
import { publishedFigures } from "@/db/queries/published-figures";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import type { PublishedFigure } from "@/domain/published-figure";

/** Each published figure with the whole programme’s of the same indicator and phases; `null` where we count nothing alike. */
export async function publishedBesideOurs(
  reader: Reader,
  scope: Scope,
  asOf: string,
): Promise<{ published: PublishedFigure; ours: Figure | null }[]> {
  const beside = [];
  for (const published of await publishedFigures(reader, scope)) {
    beside.push({ published, ours: await nearest(reader, scope, published, asOf) });
  }
  return beside;
}

async function nearest(
  reader: Reader,
  scope: Scope,
  { indicator, phases }: PublishedFigure,
  asOf: string,
): Promise<Figure | null> {
  if (indicator === null || phases.length === 0) return null;
  const [ours] = await programmeTotals(reader, scope, {
    filter: { ...everything, phase: [...phases] },
    asOf,
    codes: [indicator],
  });
  return ours ?? null;
}
