import { administrationParts, type AdministrationPart } from "@/components/administration/parts";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PartCrumbsProps {
  language: Language;
  part: AdministrationPart["key"];
  /** The page inside the part; none for the part itself. */
  page?: string;
}

/** The way back to the administration, and to the part a page belongs to. */
export function PartCrumbs({ language, part, page }: PartCrumbsProps) {
  const words = translator(language, "administration");
  const name = words(`part.${part}`);
  const path = administrationParts.find(({ key }) => key === part)?.path ?? "/administration";
  const crumbs: Crumb[] = [
    { name: words("title"), href: "/administration" },
    ...(page === undefined ? [{ name }] : [{ name, href: path }, { name: page }]),
  ];
  return <Breadcrumb language={language} crumbs={crumbs} />;
}
