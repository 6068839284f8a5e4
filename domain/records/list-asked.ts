import { filterHref } from "@/domain/filter-href";
import type { Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { doubtLists, partsOf, recordParts, type DoubtList, type RecordPart } from "@/domain/records/lists";

/** One list of records: a part of a figure, or counted records that look wrong. */
export type ListAsked = { code: IndicatorCode; part: RecordPart } | { doubt: DoubtList };

type Given = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The list that an address names: the people reached directly where it names none, `null` where it names a figure or
 * finding that does not exist. A part that a figure lacks is read as "counted".
 */
export function listAsked(given: Given): ListAsked | null {
  const [figure, part] = [oneOf(given.figure), oneOf(given.part)];
  // The form that chooses a list has one field for both.
  const named = oneOf(given.doubt) ?? figure;
  const doubt = doubtLists.find((one) => one === named);
  if (doubt !== undefined) return { doubt };
  if (named !== figure) return null;
  const code = figure === null ? "direct_beneficiaries" : indicatorCodes.find((one) => one === figure);
  if (code === undefined) return null;
  const asked = recordParts.find((one) => one === part) ?? "counted";
  return { code, part: partsOf(code).includes(asked) ? asked : "counted" };
}

const longestSearch = 100;

/** The names searched for and the page, as the address has them; a search is cut where no name is that long. */
export function pageAsked(given: Given): { search: string; after: string | null } {
  return { search: (oneOf(given.search) ?? "").trim().slice(0, longestSearch), after: oneOf(given.after) };
}

function oneOf(value: string | string[] | undefined): string | null {
  const one = typeof value === "string" ? value : value?.[0];
  return one === undefined || one === "" ? null : one;
}

/** What names a list in an address, without its filter. */
export function listParameters(list: ListAsked): Record<string, string> {
  if ("doubt" in list) return { doubt: list.doubt };
  return list.part === "counted" ? { figure: list.code } : { figure: list.code, part: list.part };
}

/** The address of a list. */
export function listHref(
  list: ListAsked,
  filter: Filter,
  page: { search?: string; after?: string | null } = {},
): string {
  return filterHref("/records", filter, { ...listParameters(list), search: page.search, after: page.after });
}
