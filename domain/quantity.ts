import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

/** What a sentence about the machine may hold: a text, or an amount that is spelled in the reader's language. */
export type Quantity = string | { readonly bytes: number } | { readonly count: number } | { readonly moment: number };

const noBreak = "\u00a0";
const units: Record<Language, readonly string[]> = {
  en: ["kB", "MB", "GB", "TB"],
  fr: ["ko", "Mo", "Go", "To"],
  rw: ["kB", "MB", "GB", "TB"],
};

/** A quantity of the machine for a reader; a moment is told in UTC, which every log speaks. */
export function spellQuantity(language: Language, quantity: Quantity): string {
  if (typeof quantity === "string") return quantity;
  if ("count" in quantity) return formatter(language).count(quantity.count);
  if ("bytes" in quantity) return bytesIn(language, quantity.bytes);
  const moment = new Date(quantity.moment).toISOString();
  return `${formatter(language).day(moment.slice(0, 10))}, ${moment.slice(11, 16)}${noBreak}UTC`;
}

/** With one decimal below ten: 4.2 MB, 42 MB. */
function bytesIn(language: Language, bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), 4);
  const amount = bytes / 1000 ** power;
  return `${formatter(language).decimal(amount, amount < 10 ? 1 : 0)}${noBreak}${units[language][power - 1]}`;
}

/** Every value of a message spelled. */
export function spellQuantities(
  language: Language,
  values: Readonly<Record<string, Quantity>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spellQuantity(language, value)]));
}
