import { and, eq } from "drizzle-orm";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { requirePhase } from "@/db/commands/register-rules";
import { requiredDocuments } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { readFields } from "@/domain/entry/read-entry";
import { requiredPapers, requiring } from "@/domain/review/documents";

/** Says which papers a phase asks for, of each kind of assistance and of its interviews; what is left out is not asked for. */
export async function requireDocuments(store: Store, scope: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const { phase, documents } = readFields(requiring, input);
  return configure(store, scope, "set-documents", async (tx) => {
    await requirePhase(tx, scope, phase);
    const { programme } = scope;
    const isOfPhase = and(eq(requiredDocuments.programme, programme), eq(requiredDocuments.phase, phase));
    const before = await tx.select().from(requiredDocuments).where(isOfPhase);
    await tx.delete(requiredDocuments).where(isOfPhase);
    await tx.insertMany(
      requiredDocuments,
      documents.map((paper) => ({ programme, phase, ...requiredPapers[paper] })),
    );
    const old = before.map(({ kind, type }) => `${kind} ${type}`).sort();
    const fields = [{ field: "required_documents", old, new: [...documents].sort() }];
    tx.trail.note({ record: "phase", id: phase, version: null, fields });
    return phase;
  });
}
