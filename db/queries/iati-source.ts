import { eq } from "drizzle-orm";
import { ledgerOf, type Ledger } from "@/db/queries/ledger";
import { programmePhases } from "@/db/queries/programme-structure";
import { programmeTargets } from "@/db/queries/programme-targets";
import { releasesOf, type Release } from "@/db/queries/releases";
import { organisations, programmes } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { factsOf, type Fact } from "@/domain/iati/facts";
import { sectorsOf } from "@/domain/iati/sectors";
import type { IatiPhase, IatiSource, IatiTransaction, Told } from "@/domain/iati/source";
import { wholeUnits } from "@/domain/funding/money";
import type { TransactionType } from "@/domain/exchange/funding";
import { targetInForce, type TargetRow } from "@/domain/targets";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Kind } from "@/domain/vocabulary";

export interface IatiQuestion {
  /** Who reports; never an organisation whose identifier is not the reporter's own. */
  reporting: IatiSource["reporting"];
  /** A moment in UTC. */
  generatedAt: string;
  contactEmail: string | null;
  describedAs: Told;
  phaseTitle: (code: string) => Told;
}

/** All that an IATI file is made of: released figures only, and the ledger of the phases that have a first day. */
export async function iatiSource(reader: Reader, scope: Scope, question: IatiQuestion): Promise<IatiSource> {
  const [programme] = await reader.select().from(programmes).where(eq(programmes.id, scope.programme));
  if (programme === undefined) throw new Error("There is no such programme.");
  const { nameEn, nameFr, currency } = programme;
  const parties = await reader.select().from(organisations).where(eq(organisations.programme, scope.programme));
  const [phases, releases] = [await programmePhases(reader, scope), await releasesOf(reader, scope)];
  const [targets, ledger] = [await programmeTargets(reader, scope), await ledgerOf(reader, scope, "en")];
  const title = { en: nameEn, fr: nameFr };
  return {
    reporting: question.reporting,
    generatedAt: question.generatedAt,
    currency,
    programme: { code: scope.programme, title, description: question.describedAs },
    organisations: parties.map(({ name, identifier, type, roles }) => ({
      name: { en: name.en ?? "", fr: name.fr ?? name.en ?? "" },
      identifier,
      type,
      roles: roles.map(Number),
    })),
    contactEmail: question.contactEmail,
    phases: phases.map(({ code, status, startsOn, endsOn, districts, note }): IatiPhase => ({
      ...{ code, status, startsOn, endsOn, districts },
      title: question.phaseTitle(code),
      description: { en: note?.en ?? question.describedAs.en, fr: note?.fr ?? question.describedAs.fr },
      sectors: sectorsOf(targetsByKind(targets, code)),
      budgets: budgetsOf(ledger, code),
      transactions: transactionsOf(ledger, code),
      facts: startsOn === null ? [] : releasedFacts(releases, code, startsOn),
    })),
  };
}

/** The figures of the latest release in force that tells the phase by itself. */
function releasedFacts(releases: readonly Release[], phase: string, startsOn: string): Fact[] {
  for (const { state, content } of releases) {
    const own = state === "published" ? content.results.find((results) => results.phase === phase) : undefined;
    if (own !== undefined) return factsOf(content, own, startsOn);
  }
  return [];
}

const recipientsOf: Record<Kind, IndicatorCode> = {
  "vocational-training": "trainees_completed",
  livestock: "livestock_recipients",
  "housing-materials": "housing_recipients",
};

function targetsByKind(rows: readonly TargetRow[], phase: string): Partial<Record<Kind, number>> {
  const known = Object.entries(recipientsOf).flatMap(([kind, indicator]) => {
    const target = targetInForce(rows, { indicator, phase, district: null, sex: null });
    return target === null ? [] : [[kind, target.value] as const];
  });
  return Object.fromEntries(known);
}

/** A grant's amount as the budget of its phase, where it pays for one phase and lasts at most a year. */
function budgetsOf({ grants }: Ledger, phase: string): IatiPhase["budgets"] {
  return grants.flatMap(({ phases, currency, amount, startsOn: start, endsOn: end }) => {
    const isOwn = phases.length === 1 && phases[0] === phase;
    if (!isOwn || currency === null || amount === null || start === null || end === null) return [];
    const anniversary = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
    return end > anniversary ? [] : [{ start, end, value: wholeUnits(amount, currency), currency }];
  });
}

/** Promised to the programme, received by it, spent by it (IATI's TransactionType). */
const typeCodes: Record<TransactionType, number> = { commitment: 11, disbursement: 1, expenditure: 4 };

function transactionsOf({ transactions }: Ledger, phase: string): IatiTransaction[] {
  return transactions
    .filter((one) => one.phase === phase)
    .map(({ type, day, currency, amount, description, id }) => {
      const text = description ?? id;
      return {
        ...{ type: typeCodes[type], day, currency, value: wholeUnits(amount, currency) },
        description: { en: text, fr: text },
      };
    });
}
