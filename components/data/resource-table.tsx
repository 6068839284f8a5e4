import { DataTable } from "@/components/ui/data-table";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface ResourceRow {
  name: string;
  summary: string;
  parameters: readonly string[];
}

/** The resources of the read API with a link to each. */
export function ResourceTable({ language, resources }: { language: Language; resources: readonly ResourceRow[] }) {
  const words = translator(language, "data");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("caption")}
        columns={[
          { key: "resource", title: words("resource") },
          { key: "what", title: words("what") },
          { key: "parameters", title: words("parameters") },
        ]}
        rows={resources.map(({ name, summary, parameters }) => ({
          key: name,
          cells: {
            resource: { text: `/api/v1/${name}`, href: `/api/v1/${name}` },
            what: { text: summary, lang: "en" },
            parameters: parameters.length === 0 ? words("none") : parameters.join(", "),
          },
        }))}
      />
      <p className="quiet">{words("english")}</p>
    </section>
  );
}

interface ProblemRow {
  code: string;
  status: number;
  title: string;
}

/** The refusals of the read API; each code can be linked to. */
export function ProblemTable({ language, problems }: { language: Language; problems: readonly ProblemRow[] }) {
  const words = translator(language, "data");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("problems")}
        columns={[
          { key: "code", title: words("code") },
          { key: "status", title: words("status"), isNumber: true },
          { key: "meaning", title: words("meaning") },
        ]}
        rows={problems.map(({ code, status, title }) => ({
          key: code,
          cells: {
            code: { text: <span id={code}>{code}</span> },
            status: String(status),
            meaning: { text: title, lang: "en" },
          },
        }))}
      />
    </section>
  );
}
