import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import type { PartState } from "@/messages/translation-state";
import { translator } from "@/messages/translator";

interface LanguageCardProps {
  language: Language;
  /** The language whose texts are counted. */
  of: "fr" | "rw";
  parts: readonly PartState[];
  /** The form that takes a file back. */
  children: ReactNode;
}

const counted = ["texts", "drafts", "sentBack", "outdated"] as const;

/** How far the texts of a language are, the table for a translator, and the way back. */
export function LanguageCard({ language, of, parts, children }: LanguageCardProps) {
  const words = translator(language, "translations");
  const { count } = formatter(language);
  const sum = (name: (typeof counted)[number]) => count(parts.reduce((total, part) => total + part[name], 0));
  const columns = [
    { key: "part", title: words("part") },
    ...counted.map((key) => ({ key, title: words(key), isNumber: true })),
  ];
  const rows = parts.map((part) => ({
    key: part.part,
    cells: { part: part.part, ...Object.fromEntries(counted.map((name) => [name, count(part[name])])) },
  }));
  return (
    <Card title={words(`language.${of}`)}>
      <p>
        {words("summary", {
          texts: sum("texts"),
          drafts: sum("drafts"),
          sentBack: sum("sentBack"),
          outdated: sum("outdated"),
        })}
      </p>
      <h3>{words("export")}</h3>
      <p className="quiet">{words("exportHint")}</p>
      <p>
        <a href={`/translations/${of}.csv`} download>
          {words("csv")}
        </a>{" "}
        ·{" "}
        <a href={`/translations/${of}.xlsx`} download>
          {words("xlsx")}
        </a>
      </p>
      <h3>{words("import")}</h3>
      <p className="quiet">{words("importHint")}</p>
      {children}
      <details>
        <summary>{words("part")}</summary>
        <DataTable
          language={language}
          caption={words(`language.${of}`)}
          isCaptionHidden
          columns={columns}
          rows={rows}
        />
      </details>
    </Card>
  );
}
