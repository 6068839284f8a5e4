import "server-only";
import { headers } from "next/headers";
import { asking, theStore, type Asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import type { Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { Right } from "@/domain/access/roles";
import { DomainError, type DomainErrorCode } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import type { CellProblem } from "@/domain/exchange/problems";
import type { FieldProblem, FormState, FormValues } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A form that passed the gate, with who sent it. */
export interface Acting<R extends Right> extends Omit<Asking, "scope"> {
  store: Store;
  /** Its right is proven, its districts are where that right reaches. */
  scope: ScopeFor<R>;
  language: Language;
  values: FormValues;
}

const mostFields = 500;
const longestValue = 20_000;

/**
 * The one gate of all server actions: origin, size, session and right. What a person got wrong comes back as the form
 * they sent, with the reasons in their language; a redirect of `act` passes through.
 */
export async function acting<R extends Right>(
  before: FormState,
  form: FormData,
  right: R,
  act: (acting: Acting<R>) => Promise<void>,
): Promise<FormState> {
  const language = await currentLanguage();
  const values = valuesIn(form);
  const state: FormState = { attempt: before.attempt + 1, values: withoutSecrets(values), problems: [], rule: null };
  const refused = (await isOwnOrigin()) ? (values === null ? "too-large" : null) : "wrong-origin";
  if (refused !== null) return { ...state, rule: translator(language, "rules")(refused) };
  const asked = await asking();
  try {
    const scope = claim(asked.scope, right);
    await act({ ...asked, scope, store: await theStore(), language, values: values ?? {} });
    return { ...state, values: {} };
  } catch (error) {
    if (error instanceof EntryRefused) {
      return { ...state, problems: error.problems.map((problem) => fieldProblem(language, problem)) };
    }
    if (error instanceof DomainError) return { ...state, rule: ruleBroken(language, error.code) };
    throw error;
  }
}

/** A broken rule in the reader's language. */
export function ruleBroken(language: Language, code: DomainErrorCode): string {
  return translator(language, "rules")(code);
}

/** What was wrong with a field in the reader's language. */
export function fieldProblem(language: Language, { column, expected }: CellProblem): FieldProblem {
  const words = translator(language, "forms");
  if (expected.code === "required") return { field: column, message: words("problem.required") };
  if (expected.code === "one-of") return { field: column, message: words("problem.oneOf") };
  if (expected.code === "day") return { field: column, message: words("problem.day") };
  const told = translator(language, "problems")(`expected.${expected.code}`, expected.params);
  return { field: column, message: words("problem.expected", { expected: told }) };
}

/** The fields of a form without Next's own; `null` when it is larger than any form of ours. */
function valuesIn(form: FormData): FormValues | null {
  const values: Record<string, string | string[]> = {};
  for (const field of new Set(form.keys())) {
    if (field.startsWith("$ACTION")) continue;
    const texts = form.getAll(field).filter((value) => typeof value === "string");
    if (texts.some((text) => text.length > longestValue)) return null;
    values[field] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return Object.keys(values).length > mostFields ? null : values;
}

/** What may go back to the page: never a password. */
function withoutSecrets(values: FormValues | null): FormValues {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([field]) => !field.startsWith("password")));
}

/**
 * A call without an Origin header is let through by Next: here it must come with the browser's own word that a page of
 * this site sent it. (Under the policy "no-referrer" a plain form's origin is "null".)
 */
async function isOwnOrigin(): Promise<boolean> {
  const asked = await headers();
  const [origin, host] = [asked.get("origin"), asked.get("host")];
  if (origin === null || origin === "null") return asked.get("sec-fetch-site") === "same-origin";
  return URL.parse(origin)?.host === host;
}
