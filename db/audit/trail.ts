import { fieldOf } from "@/db/audit/changed-fields";
import type { Origin, Tx } from "@/db/store";
import type { AuditedKind, FieldChange } from "@/domain/audit/audited";

/** What happened to one record, or to nothing in particular (`record: null`, a load). */
export interface RecordChange {
  record: AuditedKind | null;
  id: string | null;
  /** The record's version afterwards; `null` where it has none. */
  version: number | null;
  fields: FieldChange[];
}

/** What a command has changed so far, to be put on record when it raises the data version. */
export class Trail {
  /** The entries that were written. */
  readonly numbers: number[] = [];
  private readonly changes = new Map<string, RecordChange>();

  constructor(readonly origin: Origin | null) {}

  /** Notes a change; several of one record become one entry. */
  note({ record, id, version, fields }: RecordChange): void {
    const key = `${record};${id}`;
    const known = this.changes.get(key);
    if (known === undefined) {
      this.changes.set(key, { record, id, version, fields: [...fields] });
      return;
    }
    known.version = version ?? known.version;
    known.fields.push(...fields);
  }

  /** Notes that fields were erased: their names go on record and no value does, before or after. */
  noteErased(record: AuditedKind, id: string, properties: readonly string[]): void {
    const fields = properties.map((property) => ({ field: fieldOf(property), old: null, new: null }));
    this.note({ record, id, version: null, fields });
  }

  /** The changes noted since the last time; one of nothing in particular when there are none. */
  take(): RecordChange[] {
    const changes = [...this.changes.values()];
    this.changes.clear();
    return changes.length === 0 ? [{ record: null, id: null, version: null, fields: [] }] : changes;
  }
}

/** A transaction that changes what is on record: only through it are records written and the data version raised. */
export type ChangeTx = Tx & { readonly trail: Trail };

/** The same transaction, with a trail of its own. */
export function recording(tx: Tx, origin: Origin | null = null): ChangeTx {
  return Object.assign(derived(tx), { trail: new Trail(origin) });
}

/** An object of its own that is in all else the transaction; `Object.create` cannot say so. */
function derived(tx: Tx): Tx {
  return Object.create(tx) as Tx;
}
