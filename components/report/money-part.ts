import type { ReportSection } from "@/components/report/document";
import { said, shown } from "@/components/report/results-part";
import { formatter } from "@/domain/format";
import { decimalsOf } from "@/domain/funding/money";
import type { ReleaseContent } from "@/domain/releases/content";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What the ledger said of each phase when the figures were frozen. */
export function moneySection(language: Language, { money = [] }: ReleaseContent): ReportSection {
  const [words, funding] = [translator(language, "report"), translator(language, "funding")];
  const { amount } = formatter(language);
  const cell = (minor: number, currency: string) => shown(minor / 10 ** decimalsOf(currency), amount(minor, currency));
  const table = {
    id: "money",
    caption: words("money.caption"),
    columns: [
      { title: words("money.phase"), isNumber: false },
      { title: funding("type.commitment"), isNumber: true },
      { title: funding("type.disbursement"), isNumber: true },
      { title: funding("type.expenditure"), isNumber: true },
    ],
    rows: money.map(({ phase, currency, commitment, disbursement, expenditure }) => [
      said(`${phase.toUpperCase()} · ${currency}`),
      ...[commitment, disbursement, expenditure].map((sum) => cell(sum, currency)),
    ]),
    note: words("money.note"),
  };
  return { id: "money", title: words("section.money"), parts: money.length === 0 ? [] : [{ kind: "table", table }] };
}
