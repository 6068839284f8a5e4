import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { grantPhases, grants, memberships } from "@/db/schema";
import type { Reader } from "@/db/store";
import { isRole, type Role } from "@/domain/access/roles";
import type { Membership } from "@/domain/access/scope";

/** Every request asks this: the statement is built once for a database. */
const statements = new WeakMap<Reader, ReturnType<typeof statementFor>>();

function statementFor(reader: Reader) {
  return reader
    .select({
      role: memberships.role,
      district: memberships.district,
      organisation: memberships.organisation,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.user, sql.placeholder("user")),
        eq(memberships.programme, sql.placeholder("programme")),
        isNull(memberships.takenAt),
      ),
    )
    .prepare();
}

/**
 * What somebody holds in a programme, whether or not its last day has passed. A donor's phases are those of all the
 * organisation's grants that have begun: what was paid for stays open after a grant has ended, until the membership
 * itself ends.
 */
export async function membershipsOf(
  reader: Reader,
  programme: string,
  user: string,
  today: string,
): Promise<Membership[]> {
  const statement = statements.get(reader) ?? statementFor(reader);
  statements.set(reader, statement);
  const rows = await statement.execute({ user, programme });
  return Promise.all(
    rows.map(async ({ role, district, organisation, endsOn }) => {
      const phases = organisation === null ? [] : await phasesFundedBy(reader, programme, organisation, today);
      return { role: known(role), district, endsOn, phases };
    }),
  );
}

const grantStatements = new WeakMap<Reader, ReturnType<typeof grantStatementFor>>();

function grantStatementFor(reader: Reader) {
  const hasBegun = or(isNull(grants.startsOn), lte(grants.startsOn, sql.placeholder("today")));
  return reader
    .selectDistinct({ phase: grantPhases.phase })
    .from(grantPhases)
    .innerJoin(grants, and(eq(grants.programme, grantPhases.programme), eq(grants.id, grantPhases.grant)))
    .where(
      and(
        eq(grants.programme, sql.placeholder("programme")),
        eq(grants.organisation, sql.placeholder("organisation")),
        hasBegun,
      ),
    )
    .prepare();
}

async function phasesFundedBy(reader: Reader, programme: string, organisation: string, today: string) {
  const statement = grantStatements.get(reader) ?? grantStatementFor(reader);
  grantStatements.set(reader, statement);
  const rows = await statement.execute({ programme, organisation, today });
  return rows.map(({ phase }) => phase);
}

/** The database lets no other word in. */
function known(role: string): Role {
  if (!isRole(role)) throw new Error(`There is no role ${role}.`);
  return role;
}
