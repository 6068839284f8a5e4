import type { FieldProblem } from "@/domain/forms/form-state";
import type { BuiltOn } from "@/domain/import/built-on";
import { fields, plainFieldOf, type Field } from "@/domain/import/fields";
import type { ImportProblem } from "@/domain/import/problems";
import { districtByCode } from "@/domain/places";
import {
  contacts,
  kinds,
  livingConditions,
  populationGroups,
  rounds,
  sexes,
  statuses,
  trades,
  type Language,
} from "@/domain/vocabulary";
import { expectedInWords } from "@/messages/import-words";
import { translator } from "@/messages/translator";

/** What a column may hold, as people call it. */
export function fieldInWords(field: Field, language: Language): string {
  const words = translator(language, "importing");
  const name = words(`field.${plainFieldOf(field)}`);
  const round = rounds.find((one) => field.endsWith(`@${one}`));
  if (round === undefined) return name;
  return words("inRound", { field: name, round: translator(language, "words")(`round.${round}`) });
}

/** A word of the exchange folder, or a district’s code, as people call it. */
export function wordInWords(word: string, language: Language): string {
  const words = translator(language, "words");
  const district = districtByCode(word);
  if (district !== undefined) return district.name;
  const among = <T extends string>(list: readonly T[]) => list.find((one) => one === word);
  const [kind, trade, status] = [among(kinds), among(trades), among(statuses)];
  if (kind !== undefined) return words(`kind.${kind}`);
  if (trade !== undefined) return words(`trade.${trade}`);
  if (status !== undefined) return words(`status.${status}`);
  const [sex, group, round] = [among(sexes), among(populationGroups), among(rounds)];
  if (sex !== undefined) return words(`onePerson.${sex}`);
  if (group !== undefined) return words(`group.${group}`);
  if (round !== undefined) return words(`round.${round}`);
  const [contact, living] = [among(contacts), among(livingConditions)];
  if (contact !== undefined) return words(`contact.${contact}`);
  if (living !== undefined) return words(`livingConditions.${living}`);
  return translator(language, "importing")(word === "yes" ? "yes" : "no");
}

/** What is wrong with a cell, as one sentence. */
export function problemInWords({ column: heading, value, expected }: ImportProblem, language: Language): string {
  const words = translator(language, "importing");
  const about = fields.find((field) => field === expected.params?.field);
  const named = about === undefined ? null : fieldInWords(about, language);
  const told = expectedInWords(named === null ? expected : { ...expected, params: { field: named } }, language);
  // A column that the file lacks has no heading of its own.
  const column = heading === about && named !== null ? named : heading;
  if (column === "") return words("result.rowProblem", { value, expected: told });
  return value === ""
    ? words("result.emptyProblem", { column, expected: told })
    : words("result.problem", { column, value, expected: told });
}

const mostListed = 100;

/** Why an import cannot be undone: how many records, and which. */
export function builtOnInWords(
  records: readonly BuiltOn[],
  language: Language,
): { rule: string; problems: FieldProblem[] } {
  const words = translator(language, "importing");
  return {
    rule: words("batches.builtOn", { count: records.length }),
    problems: records.slice(0, mostListed).map(({ record, id, why }) => ({
      field: "number",
      message: words(`batches.${why}`, { record: words(`record.${record}`), id }),
    })),
  };
}
