import * as z from "zod/mini";
import { kinds, type Language } from "@/domain/vocabulary";

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
const wording = z.object({ en: text, fr: text, rw: text } satisfies Record<Language, typeof text>);

/** A question is asked only when each of these has one of the answers. */
const condition = z.object({ question: code, is: z.array(z.string()).check(z.minLength(1)) });

const question = z.object({
  code,
  kind: z.enum(["money", "choice"]),
  wording,
  /** The answers of a choice. */
  options: z.optional(z.array(z.object({ code: z.string().check(z.minLength(1), z.maxLength(40)), wording }))),
  /** Whether it may stay unanswered. */
  optional: z.optional(z.boolean()),
  askedIf: z.optional(z.array(condition)),
});

/**
 * A set of questions for a visit, as data: an administrator can have another one loaded, such as a survey in three
 * dimensions. `files` says which answers become those of an interview, by which outcomes are counted; the others are
 * kept with the visit.
 */
export const instrumentSchema = z.object({
  code,
  version: z.int().check(z.positive()),
  title: wording,
  /** Asked together on one page each, in this order. */
  groups: z.array(
    z.object({
      code,
      title: wording,
      /** Only of people with assistance of one of these kinds; of all without it. */
      kinds: z.optional(z.array(z.enum(kinds))),
      questions: z.array(question).check(z.minLength(1)),
    }),
  ),
  files: z.object({
    income: z.object({
      /** Says whether an income was told, with the answer that means so and the one that means none. */
      state: code,
      told: z.string(),
      none: z.string(),
      /** Amounts that add up to it. */
      sources: z.array(code),
    }),
    living_conditions: code,
    in_work: code,
    business_started: code,
  }),
});
export type Instrument = z.infer<typeof instrumentSchema>;
export type Question = Instrument["groups"][number]["questions"][number];
export type QuestionGroup = Instrument["groups"][number];

/** The name of an instrument's wording, under which it is approved. */
export function wordingOf({ code: name, version }: Pick<Instrument, "code" | "version">): string {
  return `instrument/${name}/${version}`;
}
