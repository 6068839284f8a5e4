import type { KeptTexts } from "@/components/kept/kept-texts";
import { clock } from "@/domain/clock";

/** When something was saved: the time today, the day before that. */
export function savedText(texts: KeptTexts, at: number): string {
  const [saved, now] = [new Date(at), new Date()];
  const isToday = saved.toDateString() === now.toDateString();
  const [day, month] = [saved.getDate(), saved.getMonth() + 1].map((part) => String(part).padStart(2, "0"));
  const when = isToday ? clock(saved) : `${day}/${month}/${saved.getFullYear()}`;
  return texts.savedAt.replace("{when}", when);
}
