import writeXlsxFile from "write-excel-file/node";
import { guard, refuseMethod } from "@/app/api/guard";
import { wordingsOf } from "@/db/queries/wordings";
import { claim } from "@/domain/access/scope";
import { csvCell } from "@/domain/api/csv";
import { ApiProblem } from "@/domain/api/problems";
import { translatorColumns } from "@/messages/sent-back-rows";
import { translatableTexts } from "@/messages/translation-state";

const files = {
  "fr.csv": { of: "fr", type: "text/csv; charset=utf-8" },
  "rw.csv": { of: "rw", type: "text/csv; charset=utf-8" },
  "fr.xlsx": { of: "fr", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  "rw.xlsx": { of: "rw", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const;

interface FileParameters {
  params: Promise<{ file: string }>;
}

/** Every text of a language as a table for its translator. */
export function GET(request: Request, { params }: FileParameters): Promise<Response> {
  return guard(request, async ({ reader, scope: asker }) => {
    const scope = claim(asker, "administer");
    const { file: name } = await params;
    const file = Object.entries(files).find(([known]) => known === name)?.[1];
    if (file === undefined) throw new ApiProblem("unknown-resource", "There are fr.csv, fr.xlsx, rw.csv and rw.xlsx.");
    const texts = translatableTexts(file.of, await wordingsOf(reader, scope));
    const rows = texts.map(({ key, english, text, reviewed }) => [key, english, text, reviewed ? "yes" : "no"]);
    const table = [[...translatorColumns], ...rows];
    return new Response(name.endsWith(".csv") ? csvOf(table) : await xlsxOf(table), {
      headers: {
        "Content-Type": file.type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}

function csvOf(table: readonly (readonly string[])[]): string {
  return `\uFEFF${table.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

async function xlsxOf(table: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const [names = [], ...rows] = table;
  const head = names.map((value) => ({ value, fontWeight: "bold" as const }));
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return new Uint8Array(
    await writeXlsxFile([{ data: [head, ...cells], sheet: "texts", stickyRowsCount: 1 }]).toBuffer(),
  );
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
