import { targetHref, targetText } from "@/components/targets/target-text";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { districtByCode } from "@/domain/places";
import { isCount, targetInForce, type TargetRow } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface DistrictTargetsProps {
  language: Language;
  phase: string;
  /** P-codes of where the phase works. */
  districts: readonly string[];
  rows: readonly TargetRow[];
}

const usual: readonly IndicatorCode[] = [
  "direct_beneficiaries",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
];

/** What each district is to reach, and whether they add up to the phase. */
export function DistrictTargets({ language, phase, districts, rows }: DistrictTargetsProps) {
  const words = translator(language, "targets");
  const name = (code: IndicatorCode) => translator(language, "words")(`indicator.${code}`);
  const isSet = (code: IndicatorCode) =>
    rows.some((row) => row.phase === phase && row.indicator === code && row.district !== null);
  const codes = indicatorCodes.filter((code) => usual.includes(code) || isSet(code));
  const valueOf = (indicator: IndicatorCode, district: string | null) =>
    targetInForce(rows, { indicator, phase, district, sex: null })?.value ?? null;
  const text = (code: IndicatorCode, value: number | null) =>
    value === null ? words("none") : targetText(language, code, value);
  const together = (code: IndicatorCode) => {
    const values = districts.map((district) => valueOf(code, district));
    const known = values.filter((value) => value !== null);
    return isCount(code) && known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
  };
  const places = districts.map((district) => ({
    key: district,
    cells: {
      district: districtByCode(district)?.name ?? district,
      ...Object.fromEntries(
        codes.map((code) => [
          code,
          {
            text: text(code, valueOf(code, district)),
            href: targetHref(phase, code, district, null),
            linkLabel: words("set", { name: `${name(code)}, ${districtByCode(district)?.name ?? district}` }),
          },
        ]),
      ),
    },
  }));
  const totals = [
    { key: "together", title: words("together"), valueOf: together },
    { key: "phase", title: words("ofPhase"), valueOf: (code: IndicatorCode) => valueOf(code, null) },
  ].map(({ key, title, valueOf: total }) => ({
    key,
    isTotal: true,
    cells: { district: title, ...Object.fromEntries(codes.map((code) => [code, text(code, total(code))])) },
  }));
  return (
    <Card title={words("districts")}>
      <p className="quiet">{words("districtsNote")}</p>
      <DataTable
        language={language}
        caption={words("districts")}
        isCaptionHidden
        columns={[
          { key: "district", title: words("district") },
          ...codes.map((code) => ({ key: code, title: name(code), isNumber: true })),
        ]}
        rows={[...places, ...totals]}
      />
    </Card>
  );
}
