import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** "of 550 · 67 % of target", or nothing where no target is set. */
export function targetNote(language: Language, { target, achievement }: Standing): string | undefined {
  if (target === null || achievement === null) return undefined;
  const words = translator(language, "ui");
  const { count, percent } = formatter(language);
  return `${words("targetOf", { target: count(target) })} · ${words("ofTarget", { percent: percent(achievement) })}`;
}
