import { join } from "node:path";
import PDFDocument from "pdfkit";
import type {
  Fact,
  ReportBar,
  ReportCell,
  ReportDocument,
  ReportPart,
  ReportTable,
} from "@/components/report/document";
import type { Language } from "@/domain/vocabulary";

type Pdf = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Pdf["struct"]>;

const margin = 48;
const page = { width: 595.28, height: 841.89 };
const inner = page.width - 2 * margin;
const foot = 28;
const ink = "#17212b";
const soft = "#55606c";
const line = "#c9d0cb";
const main = "#0a6a63";
const ground = "#e9ebe8";

const fonts = join(process.cwd(), "node_modules", "@fontsource", "noto-sans", "files");
const regular = join(fonts, "noto-sans-latin-400-normal.woff");
const bold = join(fonts, "noto-sans-latin-700-normal.woff");

/**
 * A report as a tagged A4 PDF with bookmarks. The same report and moment give the same bytes: nothing in the file comes
 * from the clock.
 */
export function reportPdf(language: Language, report: ReportDocument, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, left: margin, right: margin, bottom: margin + foot },
    pdfVersion: "1.7",
    subset: subset("PDF/UA"),
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: report.title, Subject: report.subtitle, CreationDate: at, ModDate: at },
  });
  const written = collected(pdf);
  pdf.registerFont("regular", regular).registerFont("bold", bold);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  new Writer(pdf, root).write(report);
  root.end();
  footers(pdf, report);
  pdf.end();
  return written;
}

/** pdfkit knows PDF/UA, its types do not yet. */
function subset(name: string): PDFKit.Mixins.PDFSubsets {
  return name as PDFKit.Mixins.PDFSubsets;
}

function collected(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
}

/** The font has no narrow no-break space; a no-break space stands for it. */
function drawable(text: string): string {
  return text.replaceAll("\u202f", "\u00a0");
}

class Writer {
  constructor(
    private readonly pdf: Pdf,
    private readonly root: Struct,
  ) {}

  write(report: ReportDocument): void {
    this.paragraph("H1", report.title, { font: "bold", size: 24, after: 4 });
    this.paragraph("P", report.subtitle, { size: 11, color: soft, after: 12 });
    if (report.mark !== null) this.paragraph("P", report.mark, { font: "bold", size: 10, after: 12 });
    for (const fact of report.facts) this.fact(fact);
    for (const { title, parts } of report.sections) {
      this.room(110);
      this.pdf.outline.addItem(title);
      this.pdf.moveDown(1);
      this.paragraph("H2", title, { font: "bold", size: 15, after: 6 });
      for (const part of parts) this.part(part);
    }
  }

  private fact({ label, value }: Fact): void {
    const y = this.pdf.y;
    const own = this.pdf.struct("P", {}, () => {
      this.pdf.font("regular").fontSize(9.5).fillColor(soft).text(drawable(label), margin, y, { width: 150 });
      this.pdf.fillColor(ink).text(drawable(value), margin + 160, y, { width: inner - 160 });
    });
    this.root.add(own);
    this.pdf.y += 2;
  }

  private part(part: ReportPart): void {
    switch (part.kind) {
      case "text":
        return this.paragraph("P", part.text, { after: 6 });
      case "list":
        return this.list(part.items);
      case "bars":
        return this.bars(part.caption, part.note, part.bars);
      case "table":
        return this.table(part.table);
    }
  }

  private paragraph(
    type: "H1" | "H2" | "P" | "Caption" | "LI",
    text: string,
    look: { font?: "regular" | "bold"; size?: number; color?: string; after?: number; indent?: number } = {},
    parent: Struct = this.root,
  ): void {
    const { font = "regular", size = 10.5, color = ink, after = 4, indent = 0 } = look;
    const own = this.pdf.struct(type, {}, () => {
      this.pdf.font(font).fontSize(size).fillColor(color);
      this.pdf.text(drawable(text), margin + indent, this.pdf.y, { width: inner - indent });
    });
    parent.add(own);
    this.pdf.y += after;
  }

  private list(items: readonly string[]): void {
    const list = this.pdf.struct("L");
    this.root.add(list);
    for (const item of items) {
      this.room(30);
      const bullet = this.pdf.y;
      this.decoration(() => this.pdf.circle(margin + 3, bullet + 7, 1.6).fill(main));
      this.pdf.y = bullet;
      const entry = this.pdf.struct("LI");
      list.add(entry);
      const body = this.pdf.struct("LBody", {}, () => {
        this.pdf.font("regular").fontSize(10.5).fillColor(ink);
        this.pdf.text(drawable(item), margin + 14, bullet, { width: inner - 14 });
      });
      entry.add(body);
      entry.end();
      this.pdf.y += 3;
    }
    list.end();
    this.pdf.y += 6;
  }

  private bars(caption: string, note: string, bars: readonly ReportBar[]): void {
    this.room(40 + bars.length * 18);
    this.paragraph("P", caption, { font: "bold", after: 4 });
    for (const bar of bars) this.bar(bar);
    this.paragraph("P", note, { size: 8.5, color: soft, after: 8 });
  }

  private bar({ label, text, value, low, high, mark }: ReportBar): void {
    const [x, width] = [margin + 170, 150];
    const y = this.pdf.y;
    const at = (share: number) => x + Math.max(0, Math.min(1, share)) * width;
    this.decoration(() => {
      this.pdf.rect(x, y + 2, width, 9).fill(ground);
      if (value !== null) this.pdf.rect(x, y + 2, at(value) - x, 9).fill(main);
      if (low !== null && high !== null) this.pdf.rect(at(low), y + 5.5, at(high) - at(low), 2).fill(ink);
      if (mark !== null) this.pdf.rect(at(mark) - 0.5, y, 1, 13).fill(ink);
    });
    const said = this.pdf.struct("P", {}, () => {
      this.pdf.font("regular").fontSize(9).fillColor(ink);
      this.pdf.text(drawable(label), margin, y, { width: 160 });
      const below = this.pdf.y;
      this.pdf.text(drawable(text), x + width + 10, y, { width: inner - 330 });
      this.pdf.y = Math.max(below, this.pdf.y, y + 14) + 2;
    });
    this.root.add(said);
  }

  private table({ caption, columns, rows, note }: ReportTable): void {
    const widths = columnWidths(this.pdf, columns, rows);
    const head = columns.map(({ title }) => ({ text: title, value: null }));
    const first = rows[0];
    this.room(30 + this.height(head, widths) + (first === undefined ? 0 : 3 * this.height(first, widths)));
    const table = this.pdf.struct("Table");
    this.root.add(table);
    this.paragraph("Caption", caption, { font: "bold", size: 10, after: 4 }, table);
    this.row(table, "TH", head, columns, widths);
    for (const cells of rows) {
      if (this.pdf.y + this.height(cells, widths) > page.height - margin - foot) {
        this.pdf.addPage();
        // Whoever hears the page knows the columns by now.
        this.decoration(() => this.cells(head, columns, widths, "bold"));
        this.below(this.height(head, widths));
      }
      this.row(table, "TD", cells, columns, widths);
    }
    table.end();
    this.pdf.y += 4;
    if (note !== null) this.paragraph("P", note, { size: 8.5, color: soft, after: 8 });
  }

  private row(
    table: Struct,
    type: "TH" | "TD",
    cells: readonly ReportCell[],
    columns: ReportTable["columns"],
    widths: readonly number[],
  ): void {
    const row = this.pdf.struct("TR");
    table.add(row);
    this.cells(cells, columns, widths, type === "TH" ? "bold" : "regular", row, type);
    row.end();
    this.below(this.height(cells, widths));
  }

  /** Draws the cells of a row side by side; under a structure each is told as a cell of its own. */
  private cells(
    cells: readonly ReportCell[],
    columns: ReportTable["columns"],
    widths: readonly number[],
    font: "regular" | "bold",
    row?: Struct,
    type: "TH" | "TD" = "TD",
  ): void {
    const y = this.pdf.y;
    let x = margin;
    for (const [i, { text }] of cells.entries()) {
      const [width, left] = [widths[i] ?? 0, x];
      const draw = () => {
        this.pdf.font(font).fontSize(8.5).fillColor(ink);
        const align = columns[i]?.isNumber === true ? "right" : "left";
        this.pdf.text(drawable(text), left + 2, y + 3, { width: width - 6, align });
      };
      if (row === undefined) draw();
      else row.add(this.pdf.struct(i === 0 ? "TH" : type, {}, draw));
      x += width;
      this.pdf.y = y;
    }
  }

  /** Goes below a row of a height and rules it off. */
  private below(height: number): void {
    const y = this.pdf.y + height;
    this.decoration(() => {
      this.pdf
        .moveTo(margin, y)
        .lineTo(margin + inner, y)
        .lineWidth(0.5)
        .stroke(line);
    });
    this.pdf.y = y;
  }

  private height(cells: readonly ReportCell[], widths: readonly number[]): number {
    this.pdf.font("bold").fontSize(8.5);
    const heights = cells.map(({ text }, i) =>
      this.pdf.heightOfString(drawable(text), { width: (widths[i] ?? 0) - 6 }),
    );
    return Math.max(12, ...heights) + 6;
  }

  /** Starts a new page unless so much room is left on this one. */
  private room(needed: number): void {
    if (this.pdf.y + needed > page.height - margin - foot) this.pdf.addPage();
  }

  /** What carries no meaning is told to nobody who hears the page. */
  private decoration(draw: () => void): void {
    const { x, y } = this.pdf;
    this.pdf.markContent("Artifact");
    draw();
    this.pdf.endMarkedContent();
    this.pdf.x = x;
    this.pdf.y = y;
  }
}

/** Numbers get what they need; the rest is shared by the texts as long as they are. */
function columnWidths(pdf: Pdf, columns: ReportTable["columns"], rows: readonly (readonly ReportCell[])[]): number[] {
  pdf.font("bold").fontSize(8.5);
  const wanted = columns.map(({ title, isNumber }, i) => {
    const longestWord = Math.max(...title.split(" ").map((word) => pdf.widthOfString(word)));
    const texts = rows.map((cells) => pdf.widthOfString(drawable(cells[i]?.text ?? "")));
    const longest = Math.max(longestWord, ...texts) + 10;
    return { isNumber, least: Math.max(longestWord + 10, isNumber ? Math.min(longest, 70) : 0), longest };
  });
  const spare = inner - wanted.reduce((sum, { least }) => sum + least, 0);
  const growing = wanted.map(({ least, longest }) => Math.min(Math.max(0, longest - least), inner / 2));
  const growth = growing.reduce((sum, grow) => sum + grow, 0);
  return wanted.map(
    ({ least }, i) => least + (growth === 0 ? spare / wanted.length : (spare * (growing[i] ?? 0)) / growth),
  );
}

function footers(pdf: Pdf, report: ReportDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    pdf.switchToPage(i);
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("regular").fontSize(7.5).fillColor(soft);
    const y = page.height - margin;
    pdf.text(drawable(report.footer), margin, y, { width: inner - 60, lineBreak: true });
    pdf.text(`${i - start + 1} / ${count}`, margin + inner - 60, y, { width: 60, align: "right" });
    if (report.mark !== null) pdf.text(drawable(report.mark), margin, y + 12, { width: inner });
    pdf.endMarkedContent();
  }
}
