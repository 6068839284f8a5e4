import { posix } from "node:path";
import { shownAs, type ShownAs } from "@/db/import/number-formats";
import { attribute } from "@/db/import/xml-events";
import { WorkbookPackage } from "@/db/import/workbook-package";
import { readWorksheet } from "@/db/import/worksheet";
import type { Sheet } from "@/domain/import/cell";
import { FileRefused, importLimits } from "@/domain/import/refusals";

/** A worksheet that people see, and where in the package it is. */
interface Listed {
  name: string;
  part: string;
}

/** An open workbook: its worksheets by name, and what their cells refer to. */
export class Workbook {
  private constructor(
    private readonly parts: WorkbookPackage,
    private readonly sheets: readonly Listed[],
    private readonly shared: readonly string[],
    private readonly formats: readonly ShownAs[],
    private readonly from1904: boolean,
  ) {}

  /** Opens an XLSX file; another kind of zip file or workbook is refused. */
  static async open(bytes: Buffer): Promise<Workbook> {
    const parts = await WorkbookPackage.open(bytes);
    const main = await mainPart(parts);
    const { sheets, from1904, shared, styles } = await readMain(parts, main);
    if (parts.sizeOf(shared) > importLimits.strings) throw new FileRefused("unpacks-too-large");
    return new Workbook(parts, sheets, await readShared(parts, shared), await readFormats(parts, styles), from1904);
  }

  get names(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  async read(name: string, mostRows: number): Promise<Sheet> {
    const listed = this.sheets.find((sheet) => sheet.name === name);
    if (listed === undefined) throw new FileRefused("no-such-sheet");
    const { shared, formats, from1904 } = this;
    const rows = await readWorksheet(this.parts, listed.part, { shared, formats, from1904 }, mostRows);
    return { name, rows, from1904, faults: [] };
  }

  /** The workbook's file with the XML of one worksheet changed, and all other parts as they were. */
  async rewritten(name: string, change: (xml: string) => string): Promise<Buffer> {
    const listed = this.sheets.find((sheet) => sheet.name === name);
    if (listed === undefined) throw new FileRefused("no-such-sheet");
    return this.parts.rewritten(listed.part, change);
  }
}

const usualMain = "xl/workbook.xml";

/** Where the workbook itself is; other offices' files are zip files as well. */
async function mainPart(parts: WorkbookPackage): Promise<string> {
  if (parts.has("xl/workbook.bin")) throw new FileRefused("other-workbook");
  if (parts.has("mimetype") || parts.has("content.xml")) throw new FileRefused("other-workbook");
  let main = parts.has(usualMain) ? usualMain : null;
  await parts.read("_rels/.rels", {
    open(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "Type")?.endsWith("/officeDocument") !== true) return;
      main = (attribute(attributes, "Target") ?? usualMain).replace(/^\//, "");
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (main === null || !parts.has(main) || /^(?:word|ppt)\//.test(main)) throw new FileRefused("not-a-table");
  return main;
}

interface Main {
  sheets: Listed[];
  from1904: boolean;
  shared: string;
  styles: string;
}

async function readMain(parts: WorkbookPackage, main: string): Promise<Main> {
  const folder = posix.dirname(main);
  const targets = new Map<string, string>();
  const found = { shared: `${folder}/sharedStrings.xml`, styles: `${folder}/styles.xml` };
  const quiet = { text: () => undefined, close: () => undefined };
  await parts.read(`${folder}/_rels/${posix.basename(main)}.rels`, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attribute(attributes, "Target") ?? "";
      const part = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      const type = attribute(attributes, "Type") ?? "";
      if (type.endsWith("/sharedStrings")) found.shared = part;
      else if (type.endsWith("/styles")) found.styles = part;
      else if (type.endsWith("/worksheet")) targets.set(attribute(attributes, "Id") ?? "", part);
    },
    ...quiet,
  });
  const sheets: Listed[] = [];
  let from1904 = false;
  await parts.read(main, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet" || (attribute(attributes, "state") ?? "visible") !== "visible") return;
      const part = targets.get(attribute(attributes, "id") ?? "");
      if (part !== undefined && parts.has(part)) sheets.push({ name: attribute(attributes, "name") ?? "", part });
    },
    ...quiet,
  });
  return { sheets, from1904, ...found };
}

/** The texts that cells share; how they are pronounced (rPh) is no part of them. */
async function readShared(parts: WorkbookPackage, part: string): Promise<string[]> {
  const shared: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  await parts.read(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isText = true;
      else if (name === "rPh") isPhonetic = true;
    },
    text(piece) {
      if (isText && !isPhonetic) text += piece;
    },
    close(name) {
      if (name === "si") shared.push(text);
      else if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
    },
  });
  return shared;
}

/** What each style of the workbook shows of a number. */
async function readFormats(parts: WorkbookPackage, part: string): Promise<ShownAs[]> {
  const codes = new Map<number, string>();
  const formats: ShownAs[] = [];
  let isOfCells = false;
  await parts.read(part, {
    open(name, attributes) {
      if (name === "numFmt")
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") isOfCells = true;
      else if (name === "xf" && isOfCells) {
        const id = Number(attribute(attributes, "numFmtId") ?? "0");
        formats.push(shownAs(id, codes.get(id)));
      }
    },
    text: () => undefined,
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}
