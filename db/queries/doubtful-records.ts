import { and, eq, ne, not, or, sql, type SQL } from "drizzle-orm";
import { chosenBy } from "@/db/queries/measured/chosen";
import { isCountedPackage, matchesPerson } from "@/db/queries/measured/counted-assistance";
import { assistanceAt } from "@/db/queries/measured/records";
import { programmePhases } from "@/db/queries/programme-structure";
import { candidatesFor } from "@/db/queries/records-behind/candidates";
import { theirDistrict } from "@/db/queries/records-behind/columns";
import { incomeJumpEntry, incomeJumpListing } from "@/db/queries/records-behind/income-jumps";
import { jumpCandidates } from "@/db/queries/records-behind/jump-candidates";
import { packageEntries } from "@/db/queries/records-behind/outcomes";
import { packageListing } from "@/db/queries/records-behind/packages";
import { isNamed } from "@/db/queries/records-behind/named-people";
import { placeAfter, readPage, searchWords } from "@/db/queries/records-behind/pages";
import type { DoubtQuestion, RecordsPage } from "@/db/queries/records-behind/question";
import { assistance, beneficiaries, households } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

/**
 * A page of counted records that look wrong: as many in all as `doubts` counts. Throws `DomainError` without the right
 * to see persons.
 */
export async function doubtfulRecords(
  reader: Reader,
  asker: ScopeFor<"persons">,
  question: DoubtQuestion,
): Promise<RecordsPage> {
  const scope = claim(asker, "persons");
  const { doubt, filter, limit } = question;
  const words = searchWords(question);
  const candidates =
    doubt === "income-jumps" && words.length === 0
      ? await jumpCandidates(reader, scope, filter)
      : await candidatesFor(reader, scope, { filter, kind: null, words });
  const after = await placeAfter(reader, scope, question);
  const named = isNamed(beneficiaries.nameKey, words);
  if (doubt === "income-jumps") {
    const { rows, next } = await readPage(incomeJumpListing(reader, scope, filter, named), candidates, after, limit);
    return { rows: rows.map(incomeJumpEntry), next };
  }
  const isDoubtful = doubt === "elsewhere" ? isElsewhere : await outsidePhase(reader, scope, filter);
  const isCounted = and(
    isCountedPackage(scope, filter, theirDistrict),
    not(beneficiaries.voided),
    matchesPerson(filter),
  );
  const condition = and(isCounted, isDoubtful, named);
  const list = { near: undefined, steps: [], numerator: undefined, question: null };
  const listing = packageListing(reader, scope, list, "counted", condition);
  const { rows, next } = await readPage(listing, candidates, after, limit);
  return { rows: await packageEntries(reader, scope, rows, null, filter.review), next };
}

/** In another district than the household's; who has none is nowhere else. */
const isElsewhere: SQL = ne(assistance.district, households.district);

/** The places of records that are none of their phase's, where these are known; from the sums, which are few. */
async function outsidePhase(reader: Reader, scope: ScopeFor<"persons">, filter: Filter): Promise<SQL> {
  const phases = await programmePhases(reader, scope);
  const question = { filter, by: ["phase", "district"] as const, asOf: "", measures: [], parts: [] };
  const places = await assistanceAt(reader, chosenBy(scope, question, phases));
  const outside = places.filter(({ phase, district }) => {
    const known = phases.find(({ code }) => code === phase)?.districts ?? [];
    return known.length > 0 && !known.includes(district);
  });
  const isOneOf = outside.map(({ phase, district }) =>
    and(eq(assistance.phase, phase), sql`${theirDistrict} = ${district}`),
  );
  return or(...isOneOf) ?? sql`1 = 0`;
}
