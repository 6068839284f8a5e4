import { eq, sql } from "drizzle-orm";
import { dataVersions, programmes } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Language } from "@/domain/vocabulary";

export interface Programme {
  code: string;
  name: Record<Language, string>;
  currency: string;
  /** Whom a reader asks, as far as somebody said. */
  contact: { name: string | null; email: string | null; phone: string | null };
  /** How often its names and contact were changed, from 1. */
  version: number;
  /** The day at which the demonstration's calendar stands; `null` outside the demonstration. */
  demonstrationToday: string | null;
  /** Raised by every change; 0 before the first. */
  dataVersion: number;
  /** When the last change was stored, in milliseconds; `null` before the first. */
  changedAt: number | null;
}

/** Every page and answer asks this first: the statement is built once for a database. */
const statements = new WeakMap<Reader, ReturnType<typeof statementFor>>();

function statementFor(reader: Reader) {
  return reader
    .select({ programme: programmes, version: dataVersions.version, changedAt: dataVersions.changedAt })
    .from(programmes)
    .leftJoin(dataVersions, eq(dataVersions.programme, programmes.id))
    .where(eq(programmes.id, sql.placeholder("programme")))
    .prepare();
}

/** The programme of the asker; `null` when the database does not hold it. */
export async function programmeOf(reader: Reader, scope: Scope): Promise<Programme | null> {
  const statement = statements.get(reader) ?? statementFor(reader);
  statements.set(reader, statement);
  const [row] = await statement.execute({ programme: scope.programme });
  if (row === undefined) return null;
  const { id, nameEn, nameFr, nameRw, currency, demonstrationToday, version } = row.programme;
  const { contactName, contactEmail, contactPhone } = row.programme;
  return {
    code: id,
    name: { en: nameEn, fr: nameFr, rw: nameRw },
    currency,
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
    version,
    demonstrationToday,
    dataVersion: row.version ?? 0,
    changedAt: row.changedAt,
  };
}
