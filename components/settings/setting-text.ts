import type { SettingName } from "@/domain/settings";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A setting's value as it was typed, in words. */
export function settingText(language: Language, name: SettingName, cell: string): string {
  const words = translator(language, "settings");
  const chosen = cell.split(";");
  if (name === "languages" || name === "first_language") {
    const known = languages.filter((one) => chosen.includes(one));
    return known.map((one) => words(`language.${one}`)).join(", ");
  }
  return cell;
}
