import "server-only";
import { headers } from "next/headers";
import { asking, type Asking } from "@/app/asking";
import { onRecord } from "@/app/on-record";
import { receivedForm } from "@/app/received-form";
import { theStore } from "@/app/store";
import type { Store } from "@/db/store";
import { claim, type Claimable, type ScopeFor } from "@/domain/access/scope";
import { DomainError, type DomainErrorCode } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import type { CellProblem } from "@/domain/exchange/problems";
import type { FieldProblem, FormState, FormValues } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A form that passed the gate, with who sent it. */
export interface Acting<R extends Claimable> extends Omit<Asking, "scope"> {
  store: Store;
  /** Its right is proven, its districts are where that right reaches. */
  scope: ScopeFor<R>;
  language: Language;
  values: FormValues;
}

/**
 * The one gate of all server actions: origin, size, session and right. What a person got wrong comes back as the form
 * they sent, with the reasons in their language; a redirect of `act` passes through. What `act` answers are the values
 * of the form that comes next; nothing means an empty one.
 */
export async function acting<R extends Claimable>(
  before: FormState,
  form: FormData,
  right: R,
  act: (acting: Acting<R>) => Promise<FormValues | undefined>,
): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const asked = await asking();
  try {
    const scope = claim(asked.scope, right);
    const next = await act({ ...asked, scope, store: await theStore(), language, values });
    return { ...state, values: next ?? {} };
  } catch (error) {
    if (error instanceof EntryRefused) {
      return { ...state, problems: error.problems.map((problem) => fieldProblem(language, problem)) };
    }
    if (error instanceof DomainError) {
      if (denials.includes(error.code)) await onRecord(asked.scope, "denied", right, await headers());
      return { ...state, rule: ruleBroken(language, error.code) };
    }
    throw error;
  }
}

const denials: readonly DomainErrorCode[] = ["persons-withheld", "not-permitted", "out-of-scope"];

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
