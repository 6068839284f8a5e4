import { targetHref, targetText } from "@/components/targets/target-text";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { formatter } from "@/domain/format";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { targetInForce, type TargetRow } from "@/domain/targets";
import { sexes, type Language, type Sex } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseTargetsProps {
  language: Language;
  phase: string;
  rows: readonly TargetRow[];
}

/** Every indicator with the target of the whole phase, set or not; for women or men where there is one. */
export function PhaseTargets({ language, phase, rows }: PhaseTargetsProps) {
  const words = translator(language, "targets");
  const columns = [
    { key: "indicator", title: words("indicator") },
    { key: "value", title: words("value"), isNumber: true },
    { key: "due", title: words("due") },
    { key: "revisions", title: words("revisions"), isNumber: true },
    { key: "reason", title: words("reason") },
  ];
  const shown = indicatorCodes.flatMap((code) => [
    line({ language, phase, rows }, code, null),
    ...sexes
      .filter((sex) => rows.some((row) => row.phase === phase && row.indicator === code && row.sex === sex))
      .map((sex) => line({ language, phase, rows }, code, sex)),
  ]);
  return (
    <Card title={words("whole")}>
      <DataTable language={language} caption={words("whole")} isCaptionHidden columns={columns} rows={shown} />
    </Card>
  );
}

function line({ language, phase, rows }: PhaseTargetsProps, indicator: IndicatorCode, sex: Sex | null) {
  const words = translator(language, "targets");
  const vocabulary = translator(language, "words");
  const { day, count } = formatter(language);
  const target = targetInForce(rows, { indicator, phase, district: null, sex });
  const name = vocabulary(`indicator.${indicator}`) + (sex === null ? "" : `, ${vocabulary(`sex.${sex}`)}`);
  const link = { text: name, href: targetHref(phase, indicator, null, sex), linkLabel: words("set", { name }) };
  const due = target === null ? "" : target.dueOn === null ? words("notKnown") : day(target.dueOn);
  return {
    key: `${indicator} ${sex ?? ""}`,
    cells: {
      indicator: link,
      value: target === null ? words("none") : targetText(language, indicator, target.value),
      due,
      revisions: target === null ? "" : count(target.history.length),
      reason: target?.reason ?? "",
    },
  };
}
