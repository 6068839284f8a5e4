import type { KeptTexts } from "@/components/kept/kept-texts";
import { clock } from "@/domain/clock";
import { todayInKigali } from "@/domain/dates";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

/** When something was saved: the time today, the day before that. */
export function savedText(language: Language, texts: KeptTexts, at: number): string {
  const [saved, now] = [new Date(at), new Date()];
  const isToday = saved.toDateString() === now.toDateString();
  return texts.savedAt.replace("{when}", isToday ? clock(saved) : formatter(language).day(todayInKigali(saved)));
}
