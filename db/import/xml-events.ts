/** What a document says, in its order; names come without their namespace's prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** A document that is not well formed, declares a DTD (which no workbook does), or has a tag that never ends. */
export class BrokenXml extends Error {
  override name = "BrokenXml";
}

const longestTag = 1_000_000;

/** Reads XML in pieces without holding it: enough of the language for the parts of a workbook, and nothing that expands. */
export class XmlReader {
  private rest = "";

  constructor(private readonly handler: XmlHandler) {}

  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start < 0) break;
      const end = endOfMarkup(text, start);
      if (end < 0) {
        if (text.length - start > longestTag) throw new BrokenXml("A tag does not end.");
        if (start > at) this.handler.text(decoded(text.slice(at, start)));
        at = start;
        break;
      }
      if (start > at) this.handler.text(decoded(text.slice(at, start)));
      this.markup(text.slice(start, end));
      at = end;
    }
    this.rest = text.slice(at);
    // Text without a tag behind it waits only when an entity may be cut in two.
    if (this.rest.length > longestTag) throw new BrokenXml("A text does not end.");
  }

  private markup(markup: string): void {
    if (markup.startsWith("</")) this.handler.close(localName(markup.slice(2, -1).trim()));
    else if (markup.startsWith("<![CDATA[")) this.handler.text(markup.slice(9, -3));
    else if (markup.startsWith("<!--") || markup.startsWith("<?")) return;
    else if (markup.startsWith("<!")) throw new BrokenXml("A workbook declares no document type.");
    else {
      const isEmpty = markup.endsWith("/>");
      const inner = markup.slice(1, isEmpty ? -2 : -1);
      const cut = inner.search(/\s/);
      const name = localName(cut < 0 ? inner : inner.slice(0, cut));
      this.handler.open(name, cut < 0 ? "" : inner.slice(cut));
      if (isEmpty) this.handler.close(name);
    }
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Where a piece of markup ends, after its `>`; −1 when that has not come yet. */
function endOfMarkup(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  let quote = "";
  for (let i = start + 1; i < text.length; i += 1) {
    const char = text[i] ?? "";
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return i + 1;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** An attribute's value, whatever its prefix; `null` when it is absent. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : decoded(found[1] ?? found[2] ?? "");
}
