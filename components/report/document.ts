/** A report as parts that the page, the PDF and the workbook all draw: one source, no part of its own in any of them. */
export interface ReportDocument {
  title: string;
  subtitle: string;
  /** What the cover and the foot of every page say: code, hash, dates. */
  facts: readonly Fact[];
  /** Said on every page of a report about invented people. */
  mark: string | null;
  footer: string;
  sections: readonly ReportSection[];
}

export interface Fact {
  label: string;
  value: string;
}

export interface ReportSection {
  id: string;
  title: string;
  parts: readonly ReportPart[];
}

export type ReportPart =
  | { kind: "text"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; table: ReportTable }
  | { kind: "bars"; caption: string; note: string; bars: readonly ReportBar[] };

export interface ReportTable {
  id: string;
  caption: string;
  columns: readonly { title: string; isNumber: boolean }[];
  /** Texts as shown; a cell's `value` is what a workbook holds instead, where it is a number. */
  rows: readonly (readonly ReportCell[])[];
  note: string | null;
}

export interface ReportCell {
  text: string;
  value: number | null;
}

/** A bar from 0 with its interval, if there is one; 1 is the length of the scale. */
export interface ReportBar {
  label: string;
  text: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** A mark across the bar, e.g. the plan by the as-of day. */
  mark: number | null;
}
