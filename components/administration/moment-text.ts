import { momentInKigali } from "@/domain/dates";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

/** "24 November 2026, 14:05", by Kigali's clock. */
export function momentText(language: Language, moment: number): string {
  const { day, time } = momentInKigali(moment);
  return `${formatter(language).day(day)}, ${time}`;
}
