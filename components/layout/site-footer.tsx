import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface SiteFooterProps {
  language: Language;
  /** `null` before sign-in, as is the contact. */
  today: string | null;
  /** Whom a reader asks, as far as the programme says. */
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  url: string;
}

/** Whose product this is not, whom to ask, whether the text was checked, and of which day the figures are; on paper also where they stand. */
export function SiteFooter({ language, today, contact, url }: SiteFooterProps) {
  const words = translator(language, "layout");
  const ask = [contact?.name, contact?.email, contact?.phone].filter((part) => part != null).join(" · ");
  return (
    <footer className="site-footer">
      {today !== null && <p>{words("asOf", { day: formatter(language).day(today) })}</p>}
      {ask !== "" && <p>{words("contact", { contact: ask })}</p>}
      <p className="print-only">{url}</p>
      <p>{words("disclaimer")}</p>
      {language === "rw" && <p>{words("draft")}</p>}
    </footer>
  );
}
