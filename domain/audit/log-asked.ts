import { auditedKinds, type AuditedKind } from "@/domain/audit/audited";
import { addDays, isDay } from "@/domain/dates";

/** What is looked for in the log; `null` asks for everything. */
export interface LogAsked {
  actor: string | null;
  /** About whom: the key of a person, with all that was done for them. */
  person: string | null;
  record: AuditedKind | null;
  verb: string | null;
  /** Days in Kigali, both included. */
  from: string | null;
  to: string | null;
  /** The number after which the page goes on. */
  after: number | null;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** The question in an address; what is not understood asks for everything. */
export function logAsked(given: Given): LogAsked {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === "string" && value !== "" && value.length <= 100 ? value : null;
  };
  const day = (name: string) => {
    const value = text(name);
    return value !== null && isDay(value) ? value : null;
  };
  const after = text("after");
  return {
    actor: text("actor"),
    person: text("person"),
    record: auditedKinds.find((kind) => kind === given.record) ?? null,
    verb: text("verb"),
    from: day("from"),
    to: day("to"),
    after: after !== null && /^\d{1,15}$/.test(after) ? Number(after) : null,
  };
}

/** The moments between which the days of a question lie, in milliseconds; the second one is the first after them. */
export function momentsOf({ from, to }: LogAsked): { from: number | null; before: number | null } {
  const begin = (day: string) => Date.parse(`${day}T00:00:00+02:00`);
  return { from: from === null ? null : begin(from), before: to === null ? null : begin(addDays(to, 1)) };
}

/** The address of the next page of the same question. */
export function logHref(asked: LogAsked, after: number | null): string {
  const query = new URLSearchParams();
  for (const name of ["actor", "person", "record", "verb", "from", "to"] as const) {
    const value = asked[name];
    if (value !== null) query.set(name, value);
  }
  if (after !== null) query.set("after", String(after));
  const text = query.toString();
  return text === "" ? "/log" : `/log?${text}`;
}
