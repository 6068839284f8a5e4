import type { ReactNode } from "react";
import { carryingFilter, inLanguage, isIn, places } from "@/components/layout/navigation";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

const ownNames: Record<Language, string> = { en: "English", fr: "Français", rw: "Ikinyarwanda" };

/** Name, parts of the product, languages; `live` is the notice about new data. */
export function SiteHeader({ language, address, live }: { language: Language; address: string; live?: ReactNode }) {
  const words = translator(language, "layout");
  return (
    <header className="site-header">
      <div className="bar">
        <a className="brand" href="/">
          {words("product")}
          <small>{words("tagline")}</small>
        </a>
        <div className="bar-end">
          {live}
          <LanguageSwitch language={language} address={address} label={words("language")} />
        </div>
        <nav className="main-nav" aria-label={words("mainNavigation")}>
          {places.map(({ key, path }) => (
            <a key={key} href={carryingFilter(address, path)} aria-current={isIn(address, path) ? "page" : undefined}>
              {words(`nav.${key}`)}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function LanguageSwitch({ language, address, label }: { language: Language; address: string; label: string }) {
  return (
    <nav className="languages" aria-label={label}>
      {languages.map((other) =>
        other === language ? (
          <b key={other} lang={other} aria-current="true">
            {ownNames[other]}
          </b>
        ) : (
          <a key={other} href={inLanguage(address, other)} lang={other} hrefLang={other} rel="nofollow">
            {ownNames[other]}
          </a>
        ),
      )}
    </nav>
  );
}
