import type { ShownAs } from "@/db/import/number-formats";
import { attribute, type XmlHandler } from "@/db/import/xml-events";
import type { WorkbookPackage } from "@/db/import/workbook-package";
import { addDays } from "@/domain/dates";
import { isEmptyRow, type Cell, type SheetRow } from "@/domain/import/cell";
import { FileRefused, importLimits } from "@/domain/import/refusals";

/** What a worksheet's cells refer to. */
interface Context {
  shared: readonly string[];
  formats: readonly ShownAs[];
  from1904: boolean;
}

const widest = 16_384;

/** The rows of a worksheet that have content, at most `mostRows` and one more. */
export async function readWorksheet(
  parts: WorkbookPackage,
  part: string,
  context: Context,
  mostRows: number,
): Promise<SheetRow[]> {
  const reader = new RowReader(context);
  await parts.read(part, reader, () => reader.rows.length > mostRows);
  return reader.rows;
}

/** One cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
  inline: string | null;
}

class RowReader implements XmlHandler {
  readonly rows: SheetRow[] = [];
  private cells: Cell[] = [];
  private number = 0;
  private cell: OpenCell | null = null;
  private into: "value" | "formula" | "inline" | null = null;
  private isPhonetic = false;
  private count = 0;

  constructor(private readonly context: Context) {}

  open(name: string, attributes: string): void {
    if (name === "row") {
      this.number = Number(attribute(attributes, "r") ?? this.number + 1);
      this.cells = [];
    } else if (name === "c") this.openCell(attributes);
    else if (name === "v") this.into = "value";
    else if (name === "f") this.begin("formula");
    else if (name === "t") this.into = "inline";
    else if (name === "rPh") this.isPhonetic = true;
  }

  text(text: string): void {
    if (this.cell === null || this.into === null || this.isPhonetic) return;
    this.cell[this.into] = (this.cell[this.into] ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "f" || name === "t") this.into = null;
    else if (name === "rPh") this.isPhonetic = false;
    else if (name === "c") this.closeCell();
    else if (name === "row" && !isEmptyRow(this.cells)) this.rows.push({ number: this.number, cells: this.cells });
  }

  private begin(into: "formula"): void {
    this.into = into;
    if (this.cell !== null) this.cell[into] ??= "";
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    const column = reference === null ? this.cells.length : columnOf(reference);
    const style = Number(attribute(attributes, "s") ?? "0");
    const type = attribute(attributes, "t") ?? "n";
    this.cell = { column, type, style, value: null, formula: null, inline: null };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || cell.column < 0 || cell.column >= widest) return;
    const value = valueOf(cell, this.context);
    if (value === "") return;
    this.count += 1;
    if (this.count > importLimits.cells) throw new FileRefused("too-large");
    while (this.cells.length < cell.column) this.cells.push("");
    this.cells[cell.column] = value;
  }
}

/** A cell's column from its reference: A1 is 0, AB7 is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase()) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

/** What a cell shows, as a text or a number. A formula is what it last gave; one that never gave anything is its text. */
function valueOf({ type, style, value, formula, inline }: OpenCell, { shared, formats, from1904 }: Context): Cell {
  if (type === "inlineStr") return inline ?? "";
  if (value === null || value === "") return formula === null || formula === "" ? "" : `=${formula}`;
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "b") return value === "1" || value === "true" ? "TRUE" : "FALSE";
  if (type !== "n") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return moment(number, formats[style] ?? "number", from1904);
}

/** Serial days of 1900 and before are wrong in Excel by its 29 February 1900, and are no days of this programme. */
const firstSerial = 61;
const lastSerial = 2_958_465;

function moment(number: number, shown: ShownAs, from1904: boolean): Cell {
  if (shown === "number" || number < firstSerial || number > lastSerial) return number;
  const day = addDays(from1904 ? "1904-01-01" : "1899-12-30", Math.floor(number));
  return shown === "day" ? day : day.slice(0, shown === "month" ? 7 : 4);
}
