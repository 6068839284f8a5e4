import { valueOf, type FormValues } from "@/domain/forms/form-state";
import type { Instrument, Question, QuestionGroup } from "@/domain/instrument/instrument";
import { highestIncome, livingConditions, type Kind, type LivingConditions } from "@/domain/vocabulary";

/** What an interview about an assistance files of a visit's answers. */
export interface FiledAnswers {
  /** RWF of the last 30 days; `null` for don’t know and won’t say. */
  income: number | null;
  livingConditions: LivingConditions | null;
  inWork: boolean | null;
  businessStarted: boolean | null;
}

/** Whether a question is asked, from what was answered before. */
export function isAskedOf({ askedIf = [] }: Question, values: FormValues): boolean {
  return askedIf.every(({ question, is }) => is.includes(valueOf(values, question)));
}

/** The groups with something to ask, for somebody with assistance of some kinds. */
export function groupsAsked(instrument: Instrument, values: FormValues, kinds: readonly Kind[]): QuestionGroup[] {
  return instrument.groups.filter(
    (group) =>
      (group.kinds === undefined || group.kinds.some((kind) => kinds.includes(kind))) &&
      group.questions.some((question) => isAskedOf(question, values)),
  );
}

/** A question whose answer cannot be taken, and what was expected. */
export interface AnswerProblem {
  question: string;
  code: "required" | "one-of" | "whole-number";
}

/** What is wrong with a group's answers. */
export function problemsOf(group: QuestionGroup, values: FormValues): AnswerProblem[] {
  return group.questions
    .filter((question) => isAskedOf(question, values))
    .flatMap((question): AnswerProblem[] => {
      const { code, kind, options = [], optional = false } = question;
      const answer = valueOf(values, code).trim();
      if (answer === "") return optional ? [] : [{ question: code, code: "required" }];
      if (kind === "money") return amount(answer) === null ? [{ question: code, code: "whole-number" }] : [];
      return options.some((option) => option.code === answer) ? [] : [{ question: code, code: "one-of" }];
    });
}

/** An amount as somebody typed it, with or without spaces and signs between thousands; `null` when it is none. */
export function amount(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f.,](?=\d{3}(\D|$))/g, "");
  if (!/^\d{1,9}$/.test(digits)) return null;
  return Number(digits) <= highestIncome ? Number(digits) : null;
}

/** What is filed under each assistance. No source told although there was an income is not an income of nothing. */
export function filed({ files }: Instrument, values: FormValues): FiledAnswers {
  const { state, told, none, sources } = files.income;
  const amounts = sources.map((source) => amount(valueOf(values, source))).filter((one) => one !== null);
  const sum = amounts.reduce((total, one) => total + one, 0);
  const isTold = valueOf(values, state) === told && amounts.length > 0;
  return {
    income: valueOf(values, state) === none ? 0 : isTold ? Math.min(sum, highestIncome) : null,
    livingConditions: livingConditions.find((one) => one === valueOf(values, files.living_conditions)) ?? null,
    inWork: yesOrNo(valueOf(values, files.in_work)),
    businessStarted: yesOrNo(valueOf(values, files.business_started)),
  };
}

function yesOrNo(answer: string): boolean | null {
  return answer === "yes" ? true : answer === "no" ? false : null;
}

/** So many times the income told last, or so small a part of it, is asked about again. */
export const incomeJump = 5;

/** Whether an income is so far from the last one that somebody should look at it twice. */
export function isIncomeJump(before: number | null, now: number | null): boolean {
  if (before === null || now === null || before === 0 || now === 0) return false;
  return now >= before * incomeJump || now * incomeJump <= before;
}
