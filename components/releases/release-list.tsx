import { DataTable } from "@/components/ui/data-table";
import { formatter } from "@/domain/format";
import type { ReleaseContent } from "@/domain/releases/content";
import type { ReleaseState } from "@/domain/releases/state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface Listed {
  code: string;
  state: ReleaseState;
  madeAt: number;
  content: ReleaseContent;
}

export function ReleaseList({ language, releases }: { language: Language; releases: readonly Listed[] }) {
  const words = translator(language, "report");
  const { day } = formatter(language);
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("list.caption")}
        columns={[
          { key: "code", title: words("list.code") },
          { key: "phases", title: words("list.phases") },
          { key: "asOf", title: words("list.asOf") },
          { key: "state", title: words("list.state") },
          { key: "made", title: words("list.made") },
        ]}
        rows={releases.map(({ code, state, madeAt, content }) => ({
          key: code,
          cells: {
            code: { text: code, href: `/releases/${code}` },
            phases: content.phases.map((phase) => phase.toUpperCase()).join(", "),
            asOf: day(content.asOf),
            state: words(`state.${state}`),
            made: day(new Date(madeAt).toISOString().slice(0, 10)),
          },
        }))}
        empty={<p>{words("listEmpty")}</p>}
      />
    </section>
  );
}
