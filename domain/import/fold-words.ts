import { foldName } from "@/domain/names";

const apostrophes = /['’‘ʼʻ`´]/g;
const betweenWords = /[^\p{L}\p{N}]+/u;

/** The words of a label or a value, folded: lower case, no accents, `year_of_birth` and « l’année » in parts. */
export function foldedWords(text: string): string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(apostrophes, " ");
  return foldName(parted)
    .split(betweenWords)
    .filter((word) => word !== "");
}

/** Words that only join others, in the three languages: « date de retour » and "date retour" mean the same. */
const joining = new Set(
  "a an the of in on at to for by du de des d la le les l un une au aux en et and sur y ya wa ba cya bya by za mu ku kuri na n ry w rya bw tw kw rw mw cy yo".split(
    " ",
  ),
);

const phrases = new Map<string, string>();
const mostKept = 20_000;
const longestKept = 100;

/** A text as it is looked up among known phrases. A spreadsheet says the same in thousands of cells, so it is kept. */
export function phraseOf(text: string): string {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  const words = foldedWords(text);
  const kept = words.filter((word) => !joining.has(word));
  const phrase = (kept.length === 0 ? words : kept).join(" ");
  if (phrases.size >= mostKept) phrases.clear();
  if (text.length <= longestKept) phrases.set(text, phrase);
  return phrase;
}
