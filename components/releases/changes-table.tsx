import { DataTable, type Row } from "@/components/ui/data-table";
import { valueText } from "@/components/ui/figure-text";
import { formatter } from "@/domain/format";
import { indicator } from "@/domain/indicators/figure-of";
import type { Contribution, ExplainedFigure } from "@/domain/releases/explain";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** For each figure that changed, its causes and what each added. */
export function ChangesTable({ language, changes }: { language: Language; changes: readonly ExplainedFigure[] }) {
  const words = translator(language, "report");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("changes.caption")}
        columns={[
          { key: "figure", title: words("changes.figure") },
          { key: "from", title: words("changes.from"), isNumber: true },
          { key: "to", title: words("changes.to"), isNumber: true },
          { key: "cause", title: words("changes.cause") },
          { key: "numerator", title: words("changes.numerator"), isNumber: true },
          { key: "denominator", title: words("changes.denominator"), isNumber: true },
          { key: "value", title: words("changes.value"), isNumber: true },
        ]}
        rows={changes.flatMap((figure) =>
          figure.contributions.map((part, i) => rowOf(language, figure, part, i === 0)),
        )}
        empty={<p>{words("changes.none")}</p>}
      />
    </section>
  );
}

function rowOf(language: Language, { code, from, to }: ExplainedFigure, part: Contribution, isFirst: boolean): Row {
  const words = translator(language, "report");
  const { signed, signedPercent } = formatter(language);
  const { formula } = indicator(code);
  const isCount = formula.shape === "count";
  const told = (value: number | null) =>
    valueText(language, { code, value, n: isCount ? null : 0, nothing: value === null ? "not-yet-reported" : null });
  const share = (value: number) =>
    isCount ? signed(value) : formula.shape === "ratio" ? signed(value, 2) : signedPercent(value, 1);
  return {
    key: `${code} ${part.cause}`,
    cells: {
      figure: translator(language, "words")(`indicator.${code}`),
      from: isFirst ? told(from) : "",
      to: isFirst ? told(to) : "",
      cause: words(`cause.${part.cause}`),
      numerator: signed(part.numerator),
      denominator: isCount ? "" : signed(part.denominator),
      value: part.value === null ? "" : share(part.value),
    },
  };
}
