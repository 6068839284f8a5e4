/** What a backup's file name says: `rwanda-2026-11-24T14-31-05Z.db`, with `.age` behind it when it is encrypted. */
export interface CopyName {
  readonly programme: string;
  /** When the copy was begun, in milliseconds; whole seconds. */
  readonly moment: number;
  /** `db` is a SQLite file, `dump` is pg_dump's custom format. */
  readonly format: "db" | "dump";
  readonly encrypted: boolean;
}

const pattern = /^([a-z][a-z0-9-]*)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.(db|dump)(\.age)?$/;

/** Colons are left out: Windows refuses them. */
export function copyName({ programme, moment, format, encrypted }: CopyName): string {
  return `${programme}-${stampOf(moment)}.${format}${encrypted ? ".age" : ""}`;
}

/** `null` for a file that is none of ours. */
export function readCopyName(name: string): CopyName | null {
  const [, programme, day, hours, minutes, seconds, format, ending] = pattern.exec(name) ?? [];
  const moment = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  if (programme === undefined || Number.isNaN(moment)) return null;
  return { programme, moment, format: format === "db" ? "db" : "dump", encrypted: ending !== undefined };
}

/** A moment as it stands in names of files: 2026-11-24T14-31-05Z. */
export function stampOf(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}
