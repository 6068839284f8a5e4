import type { FigureQuestion } from "@/db/queries/counted-figures";
import { figures } from "@/db/queries/figures-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import { beyondOwnDistricts, type Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";

/**
 * The whole programme's figures, for comparison with those of own districts. Only of phases and kinds: any choice of a
 * place or of people is refused (`DomainError` "not-permitted"), for it would tell of other districts.
 */
export async function programmeTotals(
  reader: Reader,
  scope: Scope,
  question: Omit<FigureQuestion, "by">,
  phases?: readonly Phase[],
): Promise<Figure[]> {
  if (!isOfWholeProgramme(question.filter)) throw new DomainError("not-permitted");
  return figures(reader, beyondOwnDistricts(scope), question, phases);
}

/** Whether a filter chooses neither places nor people. */
export function isOfWholeProgramme({ province, district, trade, sex, age, group }: Filter): boolean {
  return [province, district, trade, sex, age, group].every((choice) => choice.length === 0);
}
