import { formatter } from "@/domain/format";
import type { Instrument } from "@/domain/instrument/instrument";
import type { InterviewOnRecord } from "@/domain/records/person";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What was answered at the interview before, by the instrument's question, in the reader's words. */
export function lastAnswers(
  language: Language,
  { files }: Instrument,
  { monthlyIncome, livingConditions, inWork, businessStarted }: InterviewOnRecord,
): Record<string, string> {
  const words = translator(language, "words");
  const answers: Record<string, string> = {};
  if (monthlyIncome !== null) answers[files.income.state] = formatter(language).money(monthlyIncome);
  if (livingConditions !== null) answers[files.living_conditions] = words(`livingConditions.${livingConditions}`);
  if (inWork !== null) answers[files.in_work] = words(inWork ? "yes" : "no");
  if (businessStarted !== null) answers[files.business_started] = words(businessStarted ? "yes" : "no");
  return answers;
}
