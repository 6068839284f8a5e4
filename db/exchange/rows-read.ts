import { createHash, type Hash } from "node:crypto";
import type { FileCounts } from "@/db/exchange/file-counts";
import type { FieldChange } from "@/domain/audit/audited";
import type { ExchangeFile } from "@/domain/exchange/files";

/**
 * Digests of the rows that a load reads, so that the audit log's one entry for it says which files they were: SHA-256
 * over the cells as text, each ended by U+001F and each row, the header too, by U+001E.
 */
export class RowsRead {
  private readonly hashes = new Map<ExchangeFile, Hash>();

  add(file: ExchangeFile, records: readonly (readonly string[])[]): void {
    const hash = this.hashes.get(file) ?? createHash("sha256");
    this.hashes.set(file, hash);
    let text = "";
    for (const record of records) text += `${record.join("\u001f")}\u001f\u001e`;
    hash.update(text);
  }

  /** What goes on record of each file: the digest, and what was done with its rows. */
  fields(counts: Partial<Record<ExchangeFile, FileCounts>>): FieldChange[] {
    return [...this.hashes].map(([file, hash]) => {
      const done = counts[file] ?? { new: 0, changed: 0, unchanged: 0 };
      return { field: file, old: null, new: { ...done, sha256: hash.digest("hex") } };
    });
  }
}
