import type { SettingName } from "@/domain/settings";
import { followUpRounds, languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A setting's value as it was typed, in words. */
export function settingText(language: Language, name: SettingName, cell: string): string {
  const words = translator(language, "settings");
  const chosen = cell.split(";");
  if (name === "worklist_rounds") {
    const rounds = followUpRounds.filter((round) => chosen.includes(round));
    return rounds.map((round) => translator(language, "words")(`round.${round}`)).join(", ");
  }
  if (name === "languages" || name === "first_language") {
    const known = languages.filter((one) => chosen.includes(one));
    return known.map((one) => words(`language.${one}`)).join(", ");
  }
  if (name === "shared_machines") return words(cell === "yes" ? "yes" : "no");
  if (name === "backup_every_days" && cell === "0") return words("noneByItself");
  return cell;
}
