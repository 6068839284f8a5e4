import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { accessTable, rights, roles } from "@/domain/access/roles";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The table by which every page and file decides who may what. */
export function AccessCard({ language }: { language: Language }) {
  const words = translator(language, "users");
  const role = translator(language, "access");
  const columns = [
    { key: "right", title: words("access") },
    ...roles.map((one) => ({ key: one, title: role(`role.${one}`) })),
  ];
  const rows = rights.map((right) => ({
    key: right,
    cells: {
      right: words(`right.${right}`),
      ...Object.fromEntries(roles.map((one) => [one, words(`extent.${accessTable[right][one]}`)])),
    },
  }));
  return (
    <Card title={words("access")}>
      <DataTable language={language} caption={words("access")} isCaptionHidden columns={columns} rows={rows} />
    </Card>
  );
}
