import type { KeptTexts } from "@/components/kept/kept-texts";
import type { KeptFormName } from "@/domain/entry/kept-form";
import type { FormValues } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";

/** How a form is kept on the device. */
export interface Keeping {
  owner: string;
  form: KeptFormName;
  /** The person on record whom it is about; `null` for somebody new. */
  subject: string | null;
  language: Language;
  texts: KeptTexts;
  /** Whom the form is about, as far as it says. */
  titleOf: (values: FormValues) => string;
  /** Where the form goes on without a line; `null` when all is answered and it is to be sent. */
  onward: (sent: FormValues) => FormValues | null;
}

/** When a form was saved last, or why it could not be; `null` before anything was typed. */
export type Saved = { at: number } | "full" | "failed" | "insecure" | null;

/** Whether the last step went over the line. */
export type Line = "there" | "gone";
