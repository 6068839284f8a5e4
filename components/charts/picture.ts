/** The words that a picture takes along: who finds it elsewhere must know what it shows and what it does not. */
export interface CaptionLines {
  title: string;
  above: readonly string[];
  below: readonly string[];
}

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 24;
const lineHeight = 19;
const keptStyles = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "paint-order",
  "opacity",
  "vector-effect",
];

/** Saves the figure's drawing as it looks now, with its words, as a file of its own. */
export async function savePicture(figure: string, format: "svg" | "png", lines: CaptionLines): Promise<void> {
  const svg = pictureOf(figure, lines);
  if (svg === null) return;
  const text = new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
  if (format === "svg") saveFile(text, `${figure}.svg`);
  else
    saveFile(
      await painted(text, Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))),
      `${figure}.png`,
    );
}

function pictureOf(figure: string, lines: CaptionLines): SVGElement | null {
  const box = document.querySelector(`#${CSS.escape(figure)} .chart-view`);
  const drawn = [...(box?.querySelectorAll("svg") ?? [])].filter(isDrawingAndVisible);
  if (box === null || drawn.length === 0) return null;
  const extent = extentOf(drawn);
  const width = Math.max(extent.width, 480) + 2 * margin;
  const above = [...wrapped(lines.title, width, 17), ...lines.above.flatMap((line) => wrapped(line, width, 13))];
  const below = lines.below.flatMap((line) => wrapped(line, width, 12));
  const top = margin + above.length * lineHeight + 12;
  const svg = element("svg", { xmlns: svgNamespace });
  const bottom = top + extent.height + 14;
  const height = bottom + below.length * lineHeight + margin;
  setAttributes(svg, { width, height, viewBox: `0 0 ${width} ${height}` });
  svg.append(element("rect", { width, height, fill: colour("--paper") }));
  const titleLines = wrapped(lines.title, width, 17).length;
  above.forEach((line, index) =>
    svg.append(textLine(line, margin + (index + 1) * lineHeight - 4, index < titleLines ? 17 : 13)),
  );
  for (const part of drawn) {
    const rectangle = part.getBoundingClientRect();
    const copy = styledCopy(part);
    setAttributes(copy, {
      x: margin + rectangle.left - extent.left,
      y: top + rectangle.top - extent.top,
      width: rectangle.width,
      height: rectangle.height,
      overflow: "visible",
    });
    svg.append(copy);
  }
  below.forEach((line, index) => svg.append(textLine(line, bottom + (index + 1) * lineHeight, 12)));
  return svg;
}

/** The outermost pictures of the variant that is shown; the chart laid over them draws nothing of its own. */
function isDrawingAndVisible(svg: SVGSVGElement): boolean {
  const isInner = svg.parentElement?.closest("svg, .explore") != null;
  return !isInner && svg.getClientRects().length > 0;
}

/** What the drawings cover together, with the text that reaches beyond their boxes. */
function extentOf(drawn: readonly SVGSVGElement[]): DOMRect {
  const rectangles = drawn.flatMap((svg) => {
    const own = svg.getBoundingClientRect();
    const inside = svg.getBBox();
    return [own, new DOMRect(own.left + inside.x, own.top + inside.y, inside.width, inside.height)];
  });
  const left = Math.min(...rectangles.map((rectangle) => rectangle.left));
  const top = Math.min(...rectangles.map((rectangle) => rectangle.top));
  const right = Math.max(...rectangles.map((rectangle) => rectangle.right));
  const bottom = Math.max(...rectangles.map((rectangle) => rectangle.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** A copy that needs no style sheet: the file has none, and style attributes would break the page's own policy. */
function styledCopy(original: SVGSVGElement): SVGElement {
  const copy = element("svg", {});
  for (const attribute of original.attributes) copy.setAttribute(attribute.name, attribute.value);
  copy.innerHTML = original.innerHTML;
  const copies = copy.querySelectorAll("*");
  original.querySelectorAll("*").forEach((from, index) => {
    const style = getComputedStyle(from);
    for (const name of keptStyles) copies[index]?.setAttribute(name, style.getPropertyValue(name));
    copies[index]?.removeAttribute("class");
  });
  return copy;
}

function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.floor((width - 2 * margin) / (size * 0.62));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > most && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function textLine(text: string, y: number, size: number): SVGElement {
  const line = element("text", { x: margin, y, fill: colour(size > 12 ? "--ink" : "--soft"), "font-size": size });
  line.setAttribute("font-family", getComputedStyle(document.body).fontFamily);
  if (size > 16) line.setAttribute("font-weight", "650");
  line.textContent = text;
  return line;
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}

async function painted(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const brush = canvas.getContext("2d");
  brush?.scale(2, 2);
  brush?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture could not be painted.")) : resolve(blob)));
  });
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  [link.href, link.download] = [address, name];
  link.click();
  URL.revokeObjectURL(address);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  setAttributes(made, attributes);
  return made;
}

function setAttributes(target: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}
