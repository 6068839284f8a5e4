import { catalogueValues } from "@/db/queries/catalogue-values";
import type { Phase } from "@/db/queries/programme-structure";
import { releasedHeads } from "@/db/releases/released-heads";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { protect } from "@/domain/disclosure/protect";
import type { Released } from "@/domain/disclosure/released";
import type { CatalogueValues } from "@/domain/disclosure/values";
import { DomainError } from "@/domain/domain-error";
import type { ReviewClass } from "@/domain/vocabulary";

export interface TablesQuestion {
  phases: readonly Phase[];
  asOf: string;
  review: ReviewClass;
  /** The smallest count that is told. */
  threshold: number;
}

export interface ReleasedTables {
  values: CatalogueValues;
  tables: Released;
  /** By phase the release beside which they were protected. */
  after: Record<string, string | null>;
}

/**
 * All tables of the catalogue for some phases, asked and protected as a whole beside what was released of them before.
 * One class of records is released of each phase, or the difference of two would tell of a few: `DomainError`
 * "other-class-released".
 */
export async function releasedTables(
  reader: Reader,
  scope: DetailedScope,
  { phases, asOf, review, threshold }: TablesQuestion,
): Promise<ReleasedTables> {
  const heads = await releasedHeads(reader, scope);
  const before = phases.flatMap(({ code }) => heads.get(code) ?? []);
  if (before.some((head) => head.review !== review)) throw new DomainError("other-class-released");
  const values = await catalogueValues(reader, scope, { phases, asOf, review });
  const previous = before.length === 0 ? null : { phases: before.map(({ phase }) => phase) };
  return {
    values,
    tables: protect(values, { threshold, previous }),
    after: Object.fromEntries(phases.map(({ code }) => [code, heads.get(code)?.code ?? null])),
  };
}
