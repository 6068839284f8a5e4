import * as z from "zod/mini";
import type { FormValues } from "@/domain/forms/form-state";

/** The forms that are kept on the device as they are typed. */
export const keptFormNames = ["enrolment", "visit"] as const;
export type KeptFormName = (typeof keptFormNames)[number];

/**
 * `draft` is being typed; `waiting` is to be sent as soon as there is a line; `needs-you` was sent and refused, so that
 * a person has to look at it; of what was `sent` only the address of its record is kept.
 */
export const keptStates = ["needs-you", "waiting", "draft", "sent"] as const;
export type KeptState = (typeof keptStates)[number];

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What is sealed: nobody but its owner reads it. */
export const keptContent = z.object({
  /** Whom the form is about, in the officer's words. */
  title: z.string(),
  /** Where the form stands. */
  href: z.string(),
  /** The person on record whom it is about; `null` for somebody new. */
  subject: z.nullable(z.string()),
  values,
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
  rule: z.nullable(z.string()),
});
export type KeptContent = z.infer<typeof keptContent>;

/** A form's values as they are kept: all but the button that sent them. */
export function keptValues(values: FormValues): KeptContent["values"] {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([field]) => field !== "go")
      .map(([field, value]) => [field, typeof value === "string" ? value : [...value]]),
  );
}

/** What stands beside the sealed content, readable by whoever has the device. */
export interface KeptLabel {
  /** The form's own key, under which its operations are known. */
  key: string;
  /** Whose it is, in a word that names nobody. */
  owner: string;
  form: KeptFormName;
  state: KeptState;
  /** Milliseconds since 1970. */
  savedAt: number;
}

export type KeptForm = KeptLabel & KeptContent;

/** A form that is sent after it was kept. */
export const sentForm = z.object({ subject: z.nullable(z.string()), values });

/** How the server answers to a kept form. */
export type SentForm =
  | { outcome: "stored"; href: string }
  | { outcome: "refused"; values: KeptContent["values"]; problems: KeptContent["problems"]; rule: string | null };

const dayMilliseconds = 86_400_000;
const daysBeforeWarning = 23;
const daysKept = { draft: 30, sent: 1, waiting: Infinity, "needs-you": Infinity } as const satisfies Record<
  KeptState,
  number
>;

/** Whether a form has lain there for so long that it is deleted; what is to be sent is kept until it is. */
export function isOutlived({ state, savedAt }: Pick<KeptLabel, "state" | "savedAt">, now: number): boolean {
  return now - savedAt > daysKept[state] * dayMilliseconds;
}

/** When a draft will be deleted, once that is near; `null` before. */
export function deletedAt({ state, savedAt }: Pick<KeptLabel, "state" | "savedAt">, now: number): number | null {
  const isNear = state === "draft" && now - savedAt > daysBeforeWarning * dayMilliseconds;
  return isNear ? savedAt + daysKept.draft * dayMilliseconds : null;
}
