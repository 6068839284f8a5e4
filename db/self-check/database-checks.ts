import { desc } from "drizzle-orm";
import { verifyAudit } from "@/db/audit/verify";
import { verifyRollup } from "@/db/rollup/verify";
import { dataVersions } from "@/db/schema";
import { DatabaseIsNewer, type EngineDescription, type Reader, type Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { found, type Finding } from "@/domain/self-check/findings";

/** So far may clocks be apart. */
const tolerance = 60_000;

/** What the engine of the database says of itself. */
export function engineChecks({ name, version, oldest, isOld, settings, line }: EngineDescription): Finding[] {
  const different = settings.filter(({ wanted, got }) => wanted !== got);
  return [
    found("engine", isOld ? "engine-old" : "engine-known", { engine: name, version, oldest }),
    different.length === 0
      ? found("settings", "settings-as-wanted", { count: { count: settings.length } })
      : found("settings", "settings-different", {
          settings: different.map((one) => `${one.name} = ${one.got} (${one.wanted})`).join(", "),
        }),
    found("line", `line-${line}`),
  ];
}

export async function migrationsCheck(store: Store): Promise<Finding> {
  try {
    const { applied, pending } = { applied: await store.appliedMigrations(), pending: await store.pendingMigrations() };
    if (pending.length > 0) return found("migrations", "migrations-pending", { migrations: pending.join(", ") });
    return found("migrations", "migrations-applied", { count: { count: applied.length } });
  } catch (error) {
    if (error instanceof DatabaseIsNewer) return found("migrations", "migrations-newer");
    throw error;
  }
}

/** Whether the clock stands before what is stored, or apart from the database server's. */
export async function clockCheck(reader: Reader, { clock }: EngineDescription, now: number): Promise<Finding> {
  const [last] = await reader
    .select({ changedAt: dataVersions.changedAt })
    .from(dataVersions)
    .orderBy(desc(dataVersions.changedAt))
    .limit(1);
  const [latest, values] = [last?.changedAt ?? 0, { now: { moment: now } }];
  if (latest > now + tolerance) return found("clock", "clock-behind", { ...values, latest: { moment: latest } });
  if (clock !== null && Math.abs(clock - now) > tolerance)
    return found("clock", "clock-apart", { ...values, other: { moment: clock } });
  return found("clock", "clock-plausible", values);
}

/** The same proof as `npm run db:verify`. */
export async function sumsCheck(reader: Reader, scope: Scope): Promise<Finding> {
  const { compared, differ } = await verifyRollup(reader, scope);
  const count = { count: compared };
  return differ === 0
    ? found("sums", "sums-agree", { count })
    : found("sums", "sums-differ", { count, differ: { count: differ } });
}

/** The same proof as `npm run audit:verify`. */
export async function auditCheck(reader: Reader, { programme }: Scope): Promise<Finding> {
  const { length, head, faults } = await verifyAudit(reader, programme);
  if (faults.length > 0)
    return found("audit", "audit-broken", { faults: { count: faults.length }, length: { count: length } });
  if (head === null) return found("audit", "audit-empty");
  return found("audit", "audit-holds", { length: { count: length }, head: `${head.number}:${head.hash.slice(0, 12)}` });
}
