import { and } from "drizzle-orm";
import { candidatesFor, householdCandidates } from "@/db/queries/records-behind/candidates";
import { countFollowUps, followUpEntry, followUpListing } from "@/db/queries/records-behind/follow-ups";
import {
  countHouseholds,
  householdEntries,
  householdListing,
  isHouseholdNamed,
} from "@/db/queries/records-behind/households";
import { packageEntries } from "@/db/queries/records-behind/outcomes";
import { packageList } from "@/db/queries/records-behind/package-list";
import { countPackages, isInPart, isOfNobodyCounted, packageListing } from "@/db/queries/records-behind/packages";
import { isNamed } from "@/db/queries/records-behind/named-people";
import { placeAfter, readPage, searchWords } from "@/db/queries/records-behind/pages";
import { countPeople, peopleListing, withPackages } from "@/db/queries/records-behind/people";
import type { RecordsPage, RecordsQuestion } from "@/db/queries/records-behind/question";
import { countTrainers, trainerPage } from "@/db/queries/records-behind/trainers";
import { beneficiaries } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { indicator, isCollected } from "@/domain/indicators/figure-of";
import { listsBehind } from "@/domain/records/lists";

/**
 * A page of the records behind a figure, by name: what is counted, of a share also its numerator, and what was near
 * but is not counted, with the reason. The whole list has exactly as many entries as the figure says
 * (`domain/records/lists.ts`); it is empty where the figure is not collected or has no such part. Throws `DomainError`
 * without the right to see persons.
 */
export async function recordsBehind(
  reader: Reader,
  asker: ScopeFor<"persons">,
  question: RecordsQuestion,
): Promise<RecordsPage> {
  const scope = claim(asker, "persons");
  const { code, part, filter, asOf, limit } = question;
  const entry = entryOf(question);
  if (entry === null) return { rows: [], next: null };
  if (entry === "trainer") return trainerPage(reader, scope, question);
  const list = packageList(scope, filter, code, asOf);
  const words = searchWords(question);
  const findCandidates = entry === "household" ? householdCandidates : candidatesFor;
  const candidates = await findCandidates(reader, scope, { filter, kind: indicator(code).kind, words });
  const after = await placeAfter(reader, scope, question);
  const named = isNamed(beneficiaries.nameKey, words);
  const { review } = filter;
  switch (entry) {
    case "person": {
      const page = await readPage(peopleListing(reader, scope, list, named), candidates, after, limit);
      return { ...page, rows: await withPackages(reader, scope, list, page.rows) };
    }
    case "household": {
      const how = { filter, named: isHouseholdNamed(scope, words) };
      const page = await readPage(householdListing(reader, scope, list, part, how), candidates, after, limit);
      return { ...page, rows: await householdEntries(reader, scope, page.rows, part, review) };
    }
    case "follow-up": {
      const listing = followUpListing(reader, scope, list, part, { review, asOf, named });
      const page = await readPage(listing, candidates, after, limit);
      return { ...page, rows: page.rows.map(followUpEntry) };
    }
    default: {
      const condition = and(packageCondition(reader, scope, question), named);
      const listing = packageListing(reader, scope, list, part, condition);
      const page = await readPage(listing, candidates, after, limit);
      return { ...page, rows: await packageEntries(reader, scope, page.rows, list.question, review) };
    }
  }
}

type Part = Pick<RecordsQuestion, "code" | "part" | "filter" | "asOf">;

/** How many entries a list behind a figure has, counted from the records alone. */
export async function countBehind(reader: Reader, asker: ScopeFor<"persons">, question: Part): Promise<number> {
  const scope = claim(asker, "persons");
  const { code, part, filter, asOf } = question;
  const list = packageList(scope, filter, code, asOf);
  switch (entryOf(question)) {
    case null:
      return 0;
    case "trainer":
      return countTrainers(reader, scope, question);
    case "person":
      return countPeople(reader, scope, list);
    case "household":
      return countHouseholds(reader, scope, list, part);
    case "follow-up":
      return countFollowUps(reader, scope, list, part, { review: filter.review, asOf });
    default:
      return countPackages(reader, scope, packageCondition(reader, scope, question));
  }
}

function entryOf({ code, part, filter }: Part) {
  return isCollected(indicator(code), filter) ? (listsBehind[code][part] ?? null) : null;
}

function packageCondition(reader: Reader, scope: ScopeFor<"persons">, { code, part, filter, asOf }: Part) {
  const list = packageList(scope, filter, code, asOf);
  const alone = code === "direct_beneficiaries" ? isOfNobodyCounted(reader, list) : undefined;
  return and(isInPart(list, part), alone);
}
