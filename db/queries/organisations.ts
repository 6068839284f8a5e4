import { asc, eq } from "drizzle-orm";
import { organisations } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

export interface Organisation {
  id: string;
  /** By language. */
  name: Record<string, string>;
  /** In IATI's registry of organisations; `null` when it has none. */
  identifier: string | null;
  /** IATI OrganisationType. */
  type: number;
  /** IATI OrganisationRole, e.g. "1" for funding. */
  roles: string[];
  /** From where it is known. */
  source: string;
  /** Whether it still has a part in the programme. */
  active: boolean;
  version: number;
}

/** Who carries and who pays the programme, also those that no longer do. */
export async function organisationsOf(reader: Reader, { programme }: Scope): Promise<Organisation[]> {
  const rows = await reader
    .select()
    .from(organisations)
    .where(eq(organisations.programme, programme))
    .orderBy(asc(organisations.id));
  return rows.map(({ id, name, identifier, type, roles, source, active, version }) => ({
    ...{ id, name, identifier, type, roles, source, active, version },
  }));
}
