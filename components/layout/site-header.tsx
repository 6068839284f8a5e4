import type { ReactNode } from "react";
import type { AdministrationPart } from "@/components/administration/parts";
import type { EntryPart } from "@/components/entry/parts";
import { languageNames } from "@/components/layout/language-names";
import { carryingFilter, inLanguage, isIn, places, type Place } from "@/components/layout/navigation";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface SiteHeaderProps {
  /** The parts that the reader may open. */
  parts?: readonly Place[];
  language: Language;
  /** The languages that readers are offered. */
  offered: readonly Language[];
  address: string;
  /** The notice about new data. */
  live?: ReactNode;
  /** What the reader may enter, which is what they come for. */
  entry?: readonly EntryPart[];
  /** The reader's parts of the administration; without any there is no way to it. */
  administration?: readonly AdministrationPart[];
  /** Who is signed in; nobody is shown the parts of the product before that. */
  account: ReactNode | false;
}

/** Name, parts of the product, languages, and who is signed in. */
export function SiteHeader({
  language,
  offered,
  address,
  live,
  entry = [],
  parts = places,
  administration = [],
  account,
}: SiteHeaderProps) {
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
          <LanguageSwitch language={language} address={address} label={words("language")} offered={offered} />
          {account}
        </div>
        {account !== false && (
          <nav className="main-nav" aria-label={words("mainNavigation")}>
            {entry.map(({ key, path }) => (
              <a key={key} href={path} aria-current={isIn(address, path) ? "page" : undefined}>
                {words(`nav.${key}`)}
              </a>
            ))}
            {parts.map(({ key, path }) => (
              <a key={key} href={carryingFilter(address, path)} aria-current={isIn(address, path) ? "page" : undefined}>
                {words(`nav.${key}`)}
              </a>
            ))}
            {administration.length > 0 && (
              <a
                href="/administration"
                aria-current={
                  ["/administration", ...administration.map(({ path }) => path)].some((path) => isIn(address, path))
                    ? "page"
                    : undefined
                }
              >
                {words("nav.administration")}
              </a>
            )}
          </nav>
        )}
      </div>
    </header>
  );
}

interface LanguageSwitchProps {
  language: Language;
  offered: readonly Language[];
  address: string;
  label: string;
}

function LanguageSwitch({ language, offered, address, label }: LanguageSwitchProps) {
  if (offered.length < 2) return null;
  return (
    <nav className="languages" aria-label={label}>
      {offered.map((other) =>
        other === language ? (
          <b key={other} lang={other} aria-current="true">
            {languageNames[other]}
          </b>
        ) : (
          <a key={other} href={inLanguage(address, other)} lang={other} hrefLang={other} rel="nofollow">
            {languageNames[other]}
          </a>
        ),
      )}
    </nav>
  );
}
