import { and, ne, sql, type SQL } from "drizzle-orm";
import { isCounted } from "@/db/queries/measured/counted-assistance";
import { fewCandidates } from "@/db/queries/records-behind/candidates";
import { incomeJumpEntry, incomeJumpListing } from "@/db/queries/records-behind/income-jumps";
import { packageEntries } from "@/db/queries/records-behind/outcomes";
import { packageListing } from "@/db/queries/records-behind/packages";
import { isNamed, placeAfter, readPage, searchTokens } from "@/db/queries/records-behind/pages";
import { refuseWithoutPersons, type DoubtQuestion, type RecordsPage } from "@/db/queries/records-behind/question";
import { assistance, beneficiaries, households, phaseDistricts } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

/**
 * A page of counted records that look wrong: as many in all as `doubts` counts. Throws `DomainError` without the right
 * to see persons.
 */
export async function doubtfulRecords(reader: Reader, scope: Scope, question: DoubtQuestion): Promise<RecordsPage> {
  refuseWithoutPersons(scope);
  const { doubt, filter, limit } = question;
  const tokens = searchTokens(question);
  const candidates = await fewCandidates(reader, scope, filter, null, tokens);
  const after = await placeAfter(reader, scope, question);
  const named = isNamed(beneficiaries.nameKey, tokens);
  if (doubt === "income-jumps") {
    const { rows, next } = await readPage(incomeJumpListing(reader, scope, filter, named), candidates, after, limit);
    return { rows: rows.map(incomeJumpEntry), next };
  }
  const condition = and(isCounted(scope, filter), doubt === "elsewhere" ? isElsewhere : isOutsidePhase, named);
  const list = { near: undefined, steps: [], numerator: undefined, question: null };
  const listing = packageListing(reader, scope, list, "counted", condition);
  const { rows, next } = await readPage(listing, candidates, after, limit);
  return { rows: await packageEntries(reader, scope, rows, null, filter.review), next };
}

/** In another district than the household's; who has none is nowhere else. */
const isElsewhere: SQL = ne(assistance.district, households.district);

const ofItsPhase = sql`from ${phaseDistricts} where ${phaseDistricts.programme} = ${assistance.programme}
  and ${phaseDistricts.phase} = ${assistance.phase}`;

/** The districts of its phase are known, and this is none of them. */
const isOutsidePhase: SQL = sql`exists (select 1 ${ofItsPhase}) and not exists
  (select 1 ${ofItsPhase} and ${phaseDistricts.district} = ${assistance.district})`;
