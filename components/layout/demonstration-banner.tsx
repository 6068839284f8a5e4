import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Says on every page that the people are invented, why agreement proves nothing, and which day it is here. */
export function DemonstrationBanner({ language, today }: { language: Language; today: string }) {
  return (
    <aside className="demonstration" aria-label={translator(language, "layout")("demonstrationLabel")}>
      {translator(language, "layout")("demonstration", { today: formatter(language).day(today) })}
    </aside>
  );
}
