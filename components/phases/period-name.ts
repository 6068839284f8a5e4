import { monthOf } from "@/domain/dates";
import { formatter } from "@/domain/format";
import type { Period } from "@/domain/periods";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** "December 2013", "quarter 2 of 2013/14 (October 2013 to December 2013)" or "fiscal year 2013/14 (…)". */
export function periodName(language: Language, { kind, start, end, firstYear, lastYear, quarter }: Period): string {
  const words = translator(language, "phases");
  const { month } = formatter(language);
  if (kind === "month") return month(monthOf(start));
  const year = firstYear === lastYear ? String(firstYear) : `${firstYear}/${String(lastYear % 100).padStart(2, "0")}`;
  const span = words("period.span", { from: month(monthOf(start)), to: month(monthOf(end)) });
  return quarter === null
    ? words("period.year", { year, span })
    : words("period.quarterOf", { quarter: String(quarter), year, span });
}
