import type { AuditedKind } from "@/domain/audit/audited";
import type { FieldConflict } from "@/domain/operations/merge";

/** Somebody else changed fields of a record meanwhile into something else; nothing was written. */
export class InConflict extends Error {
  override name = "InConflict";

  constructor(
    readonly record: AuditedKind,
    readonly id: string,
    readonly conflicts: readonly FieldConflict[],
  ) {
    super(conflicts.map(({ field }) => field).join(", "));
  }
}
