import type { FileRow } from "@/db/exchange/read-file";
import type { Place, RecordRow } from "@/db/exchange/subject";

/**
 * Who has which place once the whole file is loaded. The order of rows does not matter: a place may be taken in an
 * earlier row than the one in which its present holder gives it up.
 */
export class Places<Row extends RecordRow> {
  private readonly claims = new Map<number, number>();
  private readonly contested: { at: FileRow<Row>; holder: string }[] = [];

  constructor(private readonly place: Place<Row>) {}

  /** Claims a place for a live row; `true` when a stored record has it still, so that writing must wait. */
  claim(place: number, at: FileRow<Row>, reference: string, held: ReadonlyMap<number, string>): boolean {
    const row = this.claims.get(place);
    if (row === undefined) this.claims.set(place, at.number);
    else this.place.tellTaken(at, { row });
    const holder = held.get(place);
    if (holder === undefined || holder === reference) return false;
    this.contested.push({ at, holder });
    return true;
  }

  /** Tells of places whose holder is not in the file, and so keeps them. */
  tellKept(seen: ReadonlyMap<string, number>): void {
    for (const { at, holder } of this.contested) if (!seen.has(holder)) this.place.tellTaken(at, { reference: holder });
  }
}
