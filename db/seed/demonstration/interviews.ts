import { answersOf } from "@/db/seed/demonstration/answers";
import { earlier } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { incomesOf } from "@/db/seed/demonstration/incomes";
import { numbered } from "@/db/seed/demonstration/numbered";
import { reviewOf } from "@/db/seed/demonstration/packages";
import { lastReported } from "@/db/seed/demonstration/places";
import type { Package } from "@/db/seed/demonstration/subjects";
import { addDays, addMonths, monthOf } from "@/domain/dates";
import type { Cells } from "@/domain/exchange/read-row";
import { followUpRounds, type Contact, type Round } from "@/domain/vocabulary";

const monthsAfter = { "3-months": 3, "6-months": 6, "12-months": 12 } as const;
/** Share of the follow-ups that somebody set out for, by phase; phase IV is short of enumerators. */
const attempted: Record<string, number> = { i: 0.93, ii: 0.94, iii: 0.95, iv: 0.86 };
const noAnswers = { monthly_income_rwf: "", living_conditions: "", in_work: "", business_started: "" };

/** The rows of interviews.csv, those of one package after the other. */
export function interview(seed: number, packages: readonly Package[]): Cells[] {
  const rows: Cells[] = [];
  for (const one of packages) {
    for (const row of interviewsAbout(seed, one)) rows.push({ id: numbered("I", rows.length + 1, 7), ...row });
  }
  return rows;
}

function interviewsAbout(seed: number, of: Package): Cells[] {
  const chance = chanceFor(seed, `${of.id} interviews`);
  const incomes = incomesOf(seed, of);
  const rows: Cells[] = [];
  const add = (round: Round, heldOn: string, contact: Contact, answers: Cells) =>
    rows.push({
      ...{ assistance: of.id, round, held_on: heldOn, contact },
      ...noAnswers,
      ...(isReached(contact) ? answers : {}),
      review: reviewOf(chance, of, heldOn),
      voided: chance.happens(0.003) ? "yes" : "",
    });
  if (chance.happens(0.965)) {
    const heldOn = earlier(addDays(of.enrolledOn, chance.between(0, 9)), of.startedOn ?? lastReported(of.district));
    const contact = chance.weighted(firstContacts);
    const told = { monthly_income_rwf: asked(chance, 0.97, String(incomes.baseline)) };
    add("baseline", heldOn, contact, { ...told, in_work: asked(chance, 0.9, yesNo(incomes.baseline > 0)) });
  }
  followUps(seed, of, chance).forEach(({ round, heldOn, contact, answers }) => {
    const income = asked(chance, contact === "proxy" ? 0.8 : 0.95, String(incomes[round]));
    add(round, heldOn, contact, { ...answers, monthly_income_rwf: income });
  });
  return rows;
}

const firstContacts: readonly (readonly [Contact, number])[] = [
  ["met", 975],
  ["proxy", 15],
  ["refused", 10],
];

/** Who has moved once is not found later either. */
function followUps(seed: number, of: Package, chance: Chance) {
  if (of.endedOn === null) return [];
  const endedOn = of.endedOn;
  const answers = answersOf(seed, of);
  let hasMoved = false;
  return followUpRounds.flatMap((round) => {
    hasMoved ||= chance.happens(0.035);
    const heldOn = dayOfInterview(chance, endedOn, monthsAfter[round]);
    const contact = hasMoved ? "moved" : contactOf(chance, of);
    const isHeld = chance.happens(attempted[of.phase.code] ?? 0.9) && heldOn <= lastReported(of.district);
    return isHeld ? [{ round, heldOn, contact, answers: asCells(chance, of, answers[round]) }] : [];
  });
}

/** In the month that is due, one in eight a month late. */
function dayOfInterview(chance: Chance, endedOn: string, months: number): string {
  const month = addMonths(monthOf(endedOn), chance.happens(0.12) ? months + 1 : months);
  return `${month}-${String(chance.between(1, 28)).padStart(2, "0")}`;
}

function contactOf(chance: Chance, of: Package): Contact {
  const left = of.status === "dropped-out" ? 0.85 : 1;
  if (chance.happens(0.88 * of.person.district.found * left)) return chance.happens(0.07) ? "proxy" : "met";
  return chance.happens(0.75) ? "not-found" : "refused";
}

function asCells(chance: Chance, of: Package, answers: ReturnType<typeof answersOf>["3-months"]): Cells {
  const asksBusiness = of.kind === "vocational-training" ? 0.95 : 0.6;
  return {
    living_conditions: asked(chance, 0.96, answers.living),
    in_work: asked(chance, 0.92, yesNo(answers.work)),
    business_started: asked(chance, asksBusiness, yesNo(answers.business)),
  };
}

function isReached(contact: Contact): boolean {
  return contact === "met" || contact === "proxy";
}

function asked(chance: Chance, share: number, answer: string): string {
  return chance.happens(share) ? answer : "";
}

function yesNo(is: boolean): string {
  return is ? "yes" : "no";
}
