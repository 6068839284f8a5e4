import writeXlsxFile from "write-excel-file/node";
import type { ReportDocument, ReportTable } from "@/components/report/document";

/** A report as a workbook: what it is about, then a sheet for each table; numbers are numbers, nothing is hidden. */
export async function reportXlsx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const said = [
    ["", report.title],
    ["", report.subtitle],
    ...(report.mark === null ? [] : [["", report.mark]]),
    ...report.facts.map(({ label, value }) => [label, value]),
    ...report.sections.flatMap(({ title, parts }) =>
      parts.flatMap((part) => (part.kind === "list" ? part.items.map((item) => [title, item]) : [])),
    ),
  ];
  const about = said.map((row) => row.map((value) => ({ value })));
  const tables = report.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "table" ? [sheetOf(part.table)] : [])),
  );
  const buffer = await writeXlsxFile([{ data: about, sheet: "report" }, ...tables]).toBuffer();
  return new Uint8Array(buffer);
}

function sheetOf({ id, caption, columns, rows, note }: ReportTable) {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const }));
  const cells = rows.map((row) => row.map(({ text, value }) => (value === null ? { value: text } : { value })));
  const foot = note === null ? [] : [[{ value: note }]];
  return { data: [[{ value: caption, fontWeight: "bold" as const }], head, ...cells, ...foot], sheet: id.slice(0, 31) };
}
