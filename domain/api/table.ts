/** A cell that leaves in a file: numbers are not rounded, `null` is an empty cell. */
export type FileCell = string | number | boolean | null;

export interface FileColumn {
  name: string;
  /** HXL hashtag with attributes (https://hxlstandard.org), where there is one. */
  hxl?: string;
}

/** A table as it leaves in a CSV or XLSX file. */
export interface FileTable {
  columns: readonly FileColumn[];
  rows: readonly (readonly FileCell[])[];
}

/** What every file says about itself, as columns of each row, so that it is not lost when rows are copied. */
export interface FileMarks {
  asOf: string;
  /** The filter as a query string; "" for everything. */
  filter: string;
  source: string;
  /** In the demonstration: that its people are invented; else `null`. */
  demonstration: string | null;
}

export function marked(table: FileTable, marks: FileMarks): FileTable {
  const extra: [string, FileCell, string?][] = [
    ["as_of", marks.asOf, "#date+reported"],
    ["filter", marks.filter],
    ["source", marks.source, "#meta+source"],
  ];
  if (marks.demonstration !== null) extra.push(["demonstration", marks.demonstration, "#meta+note"]);
  return {
    columns: [...table.columns, ...extra.map(([name, , hxl]) => ({ name, hxl }))],
    rows: table.rows.map((row) => [...row, ...extra.map(([, value]) => value)]),
  };
}

/** The rows of a file: the names, the HXL row on request, the values. */
export function fileRows(table: FileTable, withHxl: boolean): FileCell[][] {
  const names = table.columns.map(({ name }) => name);
  const tags = table.columns.map(({ hxl }) => hxl ?? "");
  return [names, ...(withHxl ? [tags] : []), ...table.rows.map((row) => [...row])];
}
