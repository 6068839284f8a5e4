import { attributeName } from "@/components/breakdown/attribute-name";
import type { Option } from "@/components/forms/fields";
import { districtName } from "@/components/records/entry-words";
import { correctable, type CorrectedRecord } from "@/domain/entry/correction";
import { firstChoices } from "@/domain/choices";
import { districts } from "@/domain/places";
import {
  contacts,
  livingConditions,
  populationGroups,
  sexes,
  statuses,
  trades,
  type Kind,
  type Language,
} from "@/domain/vocabulary";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

/** How a field of a correction is asked. */
export interface CorrectField {
  name: string;
  label: string;
  kind: "text" | "date" | "number" | "choice";
  /** Of a choice; none is its empty one. */
  options: readonly Option[];
}

/** The fields of a record that can be corrected, in the reader's language; a trade only where there is one. */
export function correctFields(language: Language, record: CorrectedRecord, kind: Kind | null): CorrectField[] {
  const names: readonly string[] = correctable[record];
  return names
    .filter((name) => name !== "trade" || kind === "vocational-training")
    .map((name) => ({ name, label: labelOf(language, name), ...asked(language, name) }));
}

function labelOf(language: Language, name: string): string {
  const { change, enrol } = catalogue[language];
  const labels: Readonly<Record<string, string>> = { ...enrol.field, ...change.field };
  return labels[name] ?? name;
}

function asked(language: Language, name: string): Pick<CorrectField, "kind" | "options"> {
  const options = optionsOf(language, name);
  if (options !== null) return { kind: "choice", options };
  if (name.endsWith("_on")) return { kind: "date", options: [] };
  return { kind: ["birth_year", "monthly_income_rwf"].includes(name) ? "number" : "text", options: [] };
}

function optionsOf(language: Language, name: string): Option[] | null {
  const words = translator(language, "words");
  const of = <T extends string>(list: readonly T[], label: (value: T) => string) =>
    list.map((value) => ({ value, label: label(value) }));
  switch (name) {
    case "sex":
      return of(sexes, (sex) => words(`onePerson.${sex}`));
    case "population_group":
      return of(populationGroups, (group) => words(`group.${group}`));
    case "country_of_return":
      return of(firstChoices["country-of-return"], (code) => attributeName(language, "country", code));
    case "disability":
    case "in_work":
    case "business_started":
      return of(["yes", "no"] as const, (answer) => words(answer));
    case "district":
      return districts.map(({ code }) => ({ value: code, label: districtName(code) }));
    case "trade":
      return of(trades, (trade) => words(`trade.${trade}`));
    case "status":
      return of(statuses, (status) => words(`status.${status}`));
    case "contact":
      return of(contacts, (contact) => words(`contact.${contact}`));
    case "living_conditions":
      return of(livingConditions, (answer) => words(`livingConditions.${answer}`));
    default:
      return null;
  }
}
