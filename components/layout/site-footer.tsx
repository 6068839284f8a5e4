import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Whose product this is not, whether the text was checked, and of which day the figures are. */
export function SiteFooter({ language, today }: { language: Language; today: string | null }) {
  const words = translator(language, "layout");
  return (
    <footer className="site-footer">
      {today !== null && <p>{words("asOf", { day: formatter(language).day(today) })}</p>}
      <p>{words("disclaimer")}</p>
      {language === "rw" && <p>{words("draft")}</p>}
    </footer>
  );
}
