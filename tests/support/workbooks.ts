import { crc32, deflateRawSync } from "node:zlib";

/** A zip file with these parts; `declared` overrides the size that a part says it has. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, declared: Record<string, number> = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(declared[name] ?? raw.length, 8);
    sizes.writeUInt16LE(Buffer.byteLength(name), 12);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 33, 0]), sizes]);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Formats by the style that cells name: 0 number, 1 day (built in), 2 day in French, 3 only month and year, 4 money. */
const styles = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;dyF&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="17"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

export interface SheetXml {
  name: string;
  /** The inside of sheetData. */
  rows: string;
  hidden?: boolean;
}

/** The parts of a workbook written out, so that a test can plant what writers of workbooks never write. */
export function workbookParts(
  sheets: readonly SheetXml[],
  shared: readonly string[] = [],
  main = "",
): Record<string, string> {
  const list = sheets.map(({ name, hidden }, i) => {
    const state = hidden === true ? ' state="hidden"' : "";
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const targets = sheets.map((_, i) => {
    return `<Relationship Id="rId${i + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`;
  });
  return {
    "[Content_Types].xml": `${declaration}<Types/>`,
    "_rels/.rels": `${declaration}<Relationships><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${declaration}<workbook xmlns:r="${relationships}">${main}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships>${targets.join("")}<Relationship Id="s" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="t" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${declaration}${styles}`,
    "xl/sharedStrings.xml": `${declaration}<sst>${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${declaration}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A row of texts as inline strings. */
export function textRow(number: number, ...texts: string[]): string {
  const cells = texts.map((text) => (text === "" ? "<c/>" : `<c t="inlineStr"><is><t>${text}</t></is></c>`));
  return `<row r="${number}">${cells.join("")}</row>`;
}
