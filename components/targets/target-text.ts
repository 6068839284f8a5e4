import { isInPerCent } from "@/domain/entry/typed-target";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { isCount } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";

/** A target in its indicator's own unit: 1,500 · 63 % · 8.2. */
export function targetText(language: Language, code: IndicatorCode, value: number): string {
  const { count, decimal, percent } = formatter(language);
  if (isCount(code)) return count(value);
  return isInPerCent(code)
    ? percent(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1)
    : decimal(value, 1);
}

/** The page of a target and its history; `district` is a P-code. */
export function targetHref(phase: string, code: IndicatorCode, district: string | null, sex: string | null): string {
  const query = new URLSearchParams();
  if (district !== null) query.set("district", district);
  if (sex !== null) query.set("sex", sex);
  const text = query.toString();
  return `/targets/${phase}/${code}${text === "" ? "" : `?${text}`}`;
}
