import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { FigureValue } from "@/components/ui/figure-value";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { recordsHref } from "@/domain/filter-href";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import { definitionsVersion, isRatio, sourceForm } from "@/domain/indicators/sheet";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface IndicatorSheetProps {
  language: Language;
  code: IndicatorCode;
  figure: Figure;
  filter: Filter;
}

/** What an indicator means, how it is worked out, and what it cannot say; with today's figure. */
export function IndicatorSheet({ language, code, figure, filter }: IndicatorSheetProps) {
  const words = translator(language, "indicators");
  const fields = translator(language, "ui");
  const { formula, notWith } = indicator(code);
  const excluded = notWith.map((name) => fields(`field.${name}`));
  return (
    <>
      <Card title={words("sheet.today")}>
        <FigureValue language={language} figure={figure} filter={filter} />
        {filter.withoutRecords !== true && (
          <p>
            <a href={recordsHref(code, filter)}>{words("sheet.records")}</a>
            {" · "}
            <a href={recordsHref(code, filter, { part: "excluded" })}>{words("sheet.excluded")}</a>
          </p>
        )}
      </Card>
      <Card>
        <dl className="sheet">
          <Entry name={words("sheet.definition")}>{words(`definitions.${code}`)}</Entry>
          <Entry name={words("sheet.unit")}>{words(`unitOf.${code}`)}</Entry>
          {isRatio(code) ? (
            <>
              <Entry name={words("sheet.numerator")}>{words(`numerators.${code}`)}</Entry>
              <Entry name={words("sheet.denominator")}>{words(`denominators.${code}`)}</Entry>
            </>
          ) : (
            <Entry name={words("sheet.numerator")}>{words("sheet.count")}</Entry>
          )}
          <Entry name={words("sheet.method")}>{words(`methods.${formula.shape}`)}</Entry>
          <Entry name={words("sheet.source")}>{words(`forms.${sourceForm(code)}`)}</Entry>
          <Entry name={words("sheet.limits")}>{words(`limits.${code}`)}</Entry>
          <Entry name={words("sheet.notWith")}>
            {excluded.length === 0 ? words("sheet.none") : excluded.join(", ")}
          </Entry>
          <Entry name={words("sheet.version")}>{definitionsVersion}</Entry>
        </dl>
      </Card>
    </>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
