import { accountNames } from "@/db/queries/account-names";
import { reviewEntries, type Looking } from "@/db/queries/review-facts";
import { countInQueue, enteredBy, rowsByKey, rowsInQueue, type Queue } from "@/db/queries/review-rows";
import { ownAccounts } from "@/db/review/own-accounts";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { QueueFilter, ReviewEntry } from "@/domain/review/queue";

/** A page of the queue. */
export interface ReviewPage {
  entries: ReviewEntry[];
  /** The key after which the next page begins; `null` on the last one. */
  next: string | null;
}

interface QueueQuestion extends Looking {
  filter: QueueFilter;
  after: string | null;
  limit: number;
}

/** So many records are looked at in one go. */
const atOnce = 200;
/** Looking for odd ones stops here, and goes on with the next page. */
const mostLookedAt = 4_000;

/**
 * Submitted records that the asker may verify: in their districts, and of others. What somebody had a hand in, under
 * any account of the same name, is not in it.
 */
export async function reviewQueue(
  reader: Reader,
  asker: ScopeFor<"verify">,
  { filter, after, limit, ...looking }: QueueQuestion,
): Promise<ReviewPage> {
  const scope = claim(asker, "persons");
  const queue = await queueOf(reader, asker, filter);
  const entries: ReviewEntry[] = [];
  let [last, looked] = [after, 0];
  while (looked < mostLookedAt) {
    const rows = await rowsInQueue(reader, queue, { after: last, limit: filter.isOdd ? atOnce : limit + 1 });
    const found = await reviewEntries(reader, scope, rows, looking);
    const wanted = filter.isOdd ? found.filter(({ oddities }) => oddities.length > 0) : found;
    for (const entry of wanted) {
      if (entries.length === limit) return { entries, next: entries.at(-1)?.id ?? null };
      entries.push(entry);
    }
    if (!filter.isOdd || rows.length < atOnce) return { entries, next: null };
    looked += rows.length;
    last = rows.at(-1)?.id ?? null;
  }
  return { entries, next: last };
}

/** How many records wait under a filter, whether odd or not, and whoever entered them. */
export async function reviewWaiting(
  reader: Reader,
  asker: ScopeFor<"verify">,
  filter: QueueFilter,
): Promise<{ records: number; enteredBy: { key: string; name: string }[] }> {
  const queue = await queueOf(reader, asker, filter);
  const keys = await enteredBy(reader, queue);
  const names = await accountNames(reader, keys);
  return {
    records: await countInQueue(reader, queue),
    enteredBy: keys.map((key) => ({ key, name: names.get(key) ?? key })),
  };
}

/** Records by their keys, whatever their state, as a reviewer looks at them. */
export async function recordsToJudge(
  reader: Reader,
  asker: ScopeFor<"verify">,
  keys: readonly string[],
  looking: Looking,
): Promise<ReviewEntry[]> {
  return reviewEntries(reader, claim(asker, "persons"), await rowsByKey(reader, asker, keys), looking);
}

async function queueOf(reader: Reader, asker: ScopeFor<"verify">, filter: QueueFilter): Promise<Queue> {
  const scope = claim(asker, "verify");
  return { scope, accounts: await ownAccounts(reader, scope.actor), filter };
}
