import "server-only";
import writeXlsxFile from "write-excel-file/node";
import type { Asked } from "@/app/api/guard";
import type { Reading } from "@/app/api/resources/resource";
import { csvFile } from "@/domain/api/csv";
import { ApiProblem } from "@/domain/api/problems";
import { fileRows, marked, type FileMarks, type FileTable } from "@/domain/api/table";
import { filterNames } from "@/domain/filter-parse";
import { translator } from "@/messages/translator";

/** In the demonstration, on which day its calendar stands and that its people are invented; else `null`. */
export function demonstrationMark({ programme, language }: Asked): { today: string; note: string } | null {
  const today = programme.demonstrationToday;
  return today === null ? null : { today, note: translator(language, "charts")("demonstration") };
}

/** An answer as a file that says what it is about also when it is passed on. */
export async function fileOf(
  asked: Asked,
  resource: string,
  { table, asOf, withHxl }: Reading,
  format: "csv" | "xlsx",
): Promise<{ name: string; body: string | Uint8Array<ArrayBuffer> }> {
  if (table === null) throw new ApiProblem("no-table", `${resource} is given as JSON only.`);
  const mark = demonstrationMark(asked);
  const marks: FileMarks = {
    asOf,
    filter: filterIn(asked.url),
    source: `${asked.programme.name[asked.language]} · ${asked.url.pathname}`,
    demonstration: mark?.note ?? null,
  };
  const file = marked(table, marks);
  const name = [...(mark === null ? [] : ["demonstration"]), resource, asOf].join("-");
  const body = format === "csv" ? csvFile(file, withHxl) : await xlsxFile(file, withHxl, marks);
  return { name: `${name}.${format}`, body };
}

/** The filter of an address as it is written there, without the rest. */
function filterIn(url: URL): string {
  const given = [...url.searchParams].filter(([name]) => filterNames.some((one) => one === name));
  return given.map(([name, value]) => `${name}=${value}`).join("&");
}

/** The rows, and a second sheet that says what they are: it is there also when there are no rows. */
async function xlsxFile(table: FileTable, withHxl: boolean, marks: FileMarks): Promise<Uint8Array<ArrayBuffer>> {
  const [names = [], ...rows] = fileRows(table, withHxl);
  const head = names.map((value) => ({ value: String(value), fontWeight: "bold" as const }));
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const { asOf, filter, source, demonstration } = marks;
  const said = [
    ["as_of", asOf],
    ["filter", filter],
    ["source", source],
    ["demonstration", demonstration ?? ""],
  ];
  const about = said.map((row) => row.map((value) => ({ value })));
  const buffer = await writeXlsxFile([
    { data: [head, ...cells], sheet: "data", stickyRowsCount: 1 },
    { data: about, sheet: "about" },
  ]).toBuffer();
  return new Uint8Array(buffer);
}
