import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Crumb {
  name: string;
  /** Left out for the page itself. */
  href?: string;
}

export function Breadcrumb({ language, crumbs }: { language: Language; crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={translator(language, "ui")("breadcrumb")}>
      <ol>
        {crumbs.map(({ name, href }) => (
          <li key={name}>{href === undefined ? <span aria-current="page">{name}</span> : <a href={href}>{name}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
