import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import type { StoredWording } from "@/db/queries/wordings";
import { wordings } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";

/**
 * Takes the texts that a translator sent back, which were checked against the product's own; each takes the place of
 * what was sent before. They go on record as one change, with how many they are.
 */
export async function takeWordings(
  store: Store,
  scope: ScopeFor<"administer">,
  texts: readonly Omit<StoredWording, "changedAt">[],
): Promise<Done> {
  const { programme, actor } = scope;
  return configure(store, scope, "take-wordings", async (tx) => {
    const kept = { programme, changedAt: Date.now(), changedBy: actor };
    for (const { language, key, text, english, reviewed } of texts) {
      const values = { text, english, reviewed, changedAt: kept.changedAt, changedBy: actor };
      await tx
        .insert(wordings)
        .values({ ...kept, language, key, ...values })
        .onConflictDoUpdate({ target: [wordings.programme, wordings.language, wordings.key], set: values });
    }
    const told = [...new Set(texts.map(({ language }) => language))].join(";");
    const fields = [{ field: "texts", old: null, new: texts.length }];
    tx.trail.note({ record: "wording", id: told, version: null, fields });
    return told;
  });
}
