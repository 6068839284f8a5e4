/** What a number's format shows of it, where it shows a moment: the day, only month and year, or only the year. */
export type ShownAs = "number" | "day" | "month" | "year";

const builtIn: Readonly<Record<number, ShownAs>> = { 14: "day", 15: "day", 16: "day", 17: "month", 22: "day" };
/** Formats of East Asian editions, which all show days. */
const eastAsian = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a format shows, by its number or, for the workbook's own ones, its code (ECMA-376, 18.8.30). */
export function shownAs(id: number, code: string | undefined): ShownAs {
  if (code === undefined) return eastAsian(id) ? "day" : (builtIn[id] ?? "number");
  const positive = code.split(";")[0] ?? "";
  const letters = positive
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .replace(/general|standard|am\/pm|a\/p/gi, "")
    .toLowerCase();
  if (/[dj]/.test(letters)) return "day";
  const hasYear = /y|aa/.test(letters);
  if (hasYear && /m/.test(letters)) return "month";
  return hasYear ? "year" : "number";
}
