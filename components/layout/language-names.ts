import type { Language } from "@/domain/vocabulary";

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: "English", fr: "Français", rw: "Ikinyarwanda" };
