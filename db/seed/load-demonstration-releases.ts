import { eq } from "drizzle-orm";
import { advanceRelease } from "@/db/commands/advance-release";
import { makeRelease, type ReleaseSettings } from "@/db/commands/make-release";
import { settingsOf } from "@/db/queries/settings";
import { releases } from "@/db/schema";
import { demonstrationToday } from "@/db/seed/demonstration/calendar";
import { programme as known } from "@/db/seed/reference/programme";
import type { Store } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";

/** Phases that are told of together. */
const told = [["i", "ii", "iii"], ["iv"]];

/** Publishes what the demonstration says of its phases, made by one and reviewed by another; once only. */
export async function loadDemonstrationReleases(
  store: Store,
  settings: Omit<ReleaseSettings, "asOf" | "threshold">,
): Promise<void> {
  const { code: programme } = known;
  const stored = await store.reader.select().from(releases).where(eq(releases.programme, programme)).limit(1);
  if (stored.length > 0) return;
  const maker = claim(wholeProgramme(programme, "demonstration"), "configure");
  const reviewer = claim(wholeProgramme(programme, "demonstration-reviewer"), "configure");
  const { smallest_cell_donor: threshold } = await settingsOf(store.reader, maker);
  for (const phases of told) {
    const entry = { phases: phases.join(";"), period: "quarter", review: "reported", reason: null };
    const { id: code } = await makeRelease(store, maker, entry, { ...settings, asOf: demonstrationToday, threshold });
    await advanceRelease(store, reviewer, { code, step: "review", reason: null });
    await advanceRelease(store, reviewer, { code, step: "publish", reason: null });
  }
}
