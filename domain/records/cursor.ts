/**
 * Where a page of a list ended: the person or trainer, and where one of them can have several entries, which. Keys
 * only, so that no name ever stands in an address.
 */
export interface Cursor {
  id: string;
  assistance: string | null;
  round: string | null;
}

const key = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const written = new RegExp(`^(${key})(?:\\.(${key})(?:\\.([a-z0-9-]{1,12}))?)?$`);

export function writeCursor({ id, assistance, round }: Cursor): string {
  return [id, assistance, round].filter((part) => part !== null).join(".");
}

/** `null` for a text that is no cursor. */
export function readCursor(text: string): Cursor | null {
  const [, id, assistance, round] = written.exec(text) ?? [];
  return id === undefined ? null : { id, assistance: assistance ?? null, round: round ?? null };
}
