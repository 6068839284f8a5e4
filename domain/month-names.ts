import type { Language } from "@/domain/vocabulary";

/** January first. The Kinyarwanda names are those in use; the short ones follow CLDR and are a draft. */
export const monthNames: Record<Language, readonly string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  rw: "Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeri Ukwakira Ugushyingo Ukuboza".split(" "),
};

export const shortMonthNames: Record<Language, readonly string[]> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  fr: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  rw: "mut. gas. wer. mat. gic. kam. nya. kan. nze. ukw. ugu. uku.".split(" "),
};
