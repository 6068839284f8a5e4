import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** The messages of one language by namespace: nested keys down to texts in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, unknown>>;

/**
 * What is wrong between the catalogues of the languages, one line each: a key or namespace that one of them lacks, a
 * text that is empty or not well formed, an argument or tag that only some have, and numbers or days that ICU would
 * format (they are formatted by domain/format before they go into a message).
 */
export function catalogueProblems(catalogues: Readonly<Record<string, Catalogue>>): string[] {
  const texts = Object.entries(catalogues).map(([language, catalogue]) => ({
    language,
    texts: textsIn(catalogue, ""),
  }));
  const keys = [...new Set(texts.flatMap((one) => [...one.texts.keys()]))].sort();
  return keys.flatMap((key) => {
    const lacking = texts.filter((one) => !one.texts.has(key)).map(({ language }) => `${language}: ${key} is missing`);
    const read = texts.flatMap(({ language, texts: own }) => {
      const text = own.get(key);
      return text === undefined ? [] : [{ language, ...readText(text) }];
    });
    const broken = read.flatMap(({ language, problem }) =>
      problem === null ? [] : [`${language}: ${key} ${problem}`],
    );
    return [
      ...lacking,
      ...broken,
      ...differences(
        key,
        read.filter(({ problem }) => problem === null),
      ),
    ];
  });
}

/** Every text below a key, by its whole key. */
export function textsIn(value: unknown, path: string): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...textsIn(inner, path === "" ? key : `${path}.${key}`)]),
  );
}

/** What a text needs to be shown. */
export interface ReadText {
  /** Names of arguments and tags, sorted. */
  needs: string;
  /** In English; `null` for a text that can be shown. */
  problem: string | null;
}

/** Reads a text in ICU MessageFormat: its arguments and tags, or what is wrong with it. */
export function readText(text: unknown): ReadText {
  if (typeof text !== "string" || text.trim() === "") return { needs: "", problem: "is empty or not a text" };
  try {
    const elements = allElements(parse(text, { requiresOtherClause: true }));
    const byIcu = elements.some(({ type }) => type === TYPE.number || type === TYPE.date || type === TYPE.time);
    const named = elements.flatMap((element) => nameOf(element) ?? []);
    return {
      needs: [...new Set(named)].sort().join(", "),
      problem: byIcu ? "formats a number or a day itself: format it before it goes into the message" : null,
    };
  } catch (error) {
    return { needs: "", problem: `is not well formed (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** The element itself and, for plurals, choices and tags, everything inside. */
function allElements(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap((option) => allElements(option.value))];
    }
    return element.type === TYPE.tag ? [element, ...allElements(element.children)] : [element];
  });
}

function nameOf(element: MessageFormatElement): string | null {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return null;
  return element.type === TYPE.tag ? `<${element.value}>` : `{${element.value}}`;
}

function differences(key: string, read: readonly (ReadText & { language: string })[]): string[] {
  const [first, ...others] = read;
  return others.flatMap((other) =>
    first === undefined || other.needs === first.needs
      ? []
      : [
          `${other.language}: ${key} has ${other.needs || "no arguments"} where ${first.language} has ${first.needs || "none"}`,
        ],
  );
}
