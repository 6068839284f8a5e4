import type { Told } from "@/domain/iati/source";

/** An XML element: attributes begin with `@`, the order of names is that of the schema's sequence. */
export interface Element {
  [name: string]: string | Element | readonly (string | Element)[] | undefined;
}

/** A text in each language. */
export function told({ en, fr }: Told): Element {
  return {
    narrative: [
      { "@xml:lang": "en", "#text": en },
      { "@xml:lang": "fr", "#text": fr },
    ],
  };
}
