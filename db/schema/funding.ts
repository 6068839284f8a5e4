import { sql } from "drizzle-orm";
import { bool, check, day, foreignKey, index, integer, primaryKey, table, text } from "@/db/columns";
import { grants } from "@/db/schema/access";
import { oneOf } from "@/db/schema/checks";
import { phases } from "@/db/schema/programme";
import { transactionTypes } from "@/domain/exchange/funding";
import { kinds } from "@/domain/vocabulary";

/** The ledger: what was promised, handed over and spent for which phase. */
export const transactions = table(
  "transactions",
  {
    programme: text("programme_id").notNull(),
    /** Its outside reference. */
    id: text("id").notNull(),
    grant: text("grant_id"),
    phase: text("phase_code").notNull(),
    type: text("type").notNull(),
    kind: text("kind"),
    day: day("day").notNull(),
    currency: text("currency").notNull(),
    /** In minor units. */
    amount: integer("amount").notNull(),
    /** As text, so that it leaves as it came. */
    rate: text("rate"),
    rateSource: text("rate_source"),
    description: text("description"),
    voided: bool("voided").notNull(),
  },
  (t) => [
    primaryKey({ name: "transactions_pk", columns: [t.programme, t.id] }),
    index("transactions_by_phase").on(t.programme, t.phase, t.day),
    foreignKey({
      name: "transactions_grant_fk",
      columns: [t.programme, t.grant],
      foreignColumns: [grants.programme, grants.id],
    }),
    foreignKey({
      name: "transactions_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    check("transactions_type_known", oneOf(t.type, transactionTypes)),
    check("transactions_kind_known", oneOf(t.kind, kinds)),
    check("transactions_not_negative", sql`${t.amount} >= 0`),
  ],
);
