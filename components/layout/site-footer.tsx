import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Whose product this is not, whether the text was checked, and of which day the figures are; on paper also where they stand. */
export function SiteFooter({ language, today, url }: { language: Language; today: string; url: string }) {
  const words = translator(language, "layout");
  return (
    <footer className="site-footer">
      <p>{words("asOf", { day: formatter(language).day(today) })}</p>
      <p className="print-only">{url}</p>
      <p>{words("disclaimer")}</p>
      {language === "rw" && <p>{words("draft")}</p>}
    </footer>
  );
}
