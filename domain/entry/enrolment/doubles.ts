import * as z from "zod/mini";
import { likenesses } from "@/domain/duplicates";

/** Somebody alike as the form carries them, so that the question can be drawn again without asking for them again. */
const shown = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Birth year and place in the reader's language. */
    about: z.string(),
    score: z.number(),
    likenesses: z.array(z.enum(likenesses)),
  }),
);
export type DoubleShown = z.infer<typeof shown>[number];

/** The people in a form's text; none when it is not such a text. */
export function doublesShown(text: string): DoubleShown[] {
  if (text === "") return [];
  try {
    return shown.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
