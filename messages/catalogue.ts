import enCharts from "@/messages/en/charts.json";
import enLayout from "@/messages/en/layout.json";
import enUi from "@/messages/en/ui.json";
import enWords from "@/messages/en/words.json";
import frCharts from "@/messages/fr/charts.json";
import frLayout from "@/messages/fr/layout.json";
import frUi from "@/messages/fr/ui.json";
import frWords from "@/messages/fr/words.json";
import rwCharts from "@/messages/rw/charts.json";
import rwLayout from "@/messages/rw/layout.json";
import rwUi from "@/messages/rw/ui.json";
import rwWords from "@/messages/rw/words.json";
import type { Language } from "@/domain/vocabulary";

const english = { charts: enCharts, layout: enLayout, ui: enUi, words: enWords };

/** English has every key; a language that lacks one does not compile. */
export type Messages = typeof english;
export type Namespace = keyof Messages;

export const catalogue: Record<Language, Messages> = {
  en: english,
  fr: { charts: frCharts, layout: frLayout, ui: frUi, words: frWords },
  rw: { charts: rwCharts, layout: rwLayout, ui: rwUi, words: rwWords },
};
