import "server-only";
import { headers } from "next/headers";
import { configuration } from "@/app/configuration";
import { currentLanguage } from "@/app/language";
import type { FormState, FormValues } from "@/domain/forms/form-state";
import { isOwnOrigin } from "@/domain/own-host";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface ReceivedForm {
  language: Language;
  /** What was typed; `null` when the form was not taken, for the reason in `state`. */
  values: FormValues | null;
  /** The form as it goes back to the person, unless something better is said of it. */
  state: FormState;
}

const mostFields = 500;
const longestValue = 20_000;

/** A form that was sent from a page of this site and is of a size to be read; who sent it is not asked yet. */
export async function receivedForm(before: FormState, form: FormData): Promise<ReceivedForm> {
  const language = await currentLanguage();
  const values = valuesIn(form);
  const state: FormState = { attempt: before.attempt + 1, values: withoutSecrets(values), problems: [], rule: null };
  const refused = (await comesFromHere()) ? (values === null ? "too-large" : null) : "wrong-origin";
  if (refused === null) return { language, values, state };
  return { language, values: null, state: { ...state, rule: translator(language, "rules")(refused) } };
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
async function comesFromHere(): Promise<boolean> {
  const asked = await headers();
  const [origin, host] = [asked.get("origin"), asked.get("host")];
  if (origin === null || origin === "null") return asked.get("sec-fetch-site") === "same-origin";
  return isOwnOrigin(origin, host, configuration().publicAddress);
}
