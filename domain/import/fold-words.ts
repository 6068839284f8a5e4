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

/** A text as it is looked up among known phrases. */
export function phraseOf(text: string): string {
  const words = foldedWords(text);
  const kept = words.filter((word) => !joining.has(word));
  return (kept.length === 0 ? words : kept).join(" ");
}
