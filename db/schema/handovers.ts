import { sql } from "drizzle-orm";
import { check, day, foreignKey, index, integer, primaryKey, table, text } from "@/db/columns";
import { assistance } from "@/db/schema/assistance";
import { oneOf } from "@/db/schema/checks";
import { rowKeeping } from "@/db/schema/row-keeping";
import { handoverItems } from "@/domain/entry/handover";

/** What was handed over under an assistance: animals, building materials, the start-up kit of a trainee. */
export const handovers = table(
  "handovers",
  {
    ...rowKeeping(),
    assistance: text("assistance_id").notNull(),
    item: text("item").notNull(),
    quantity: integer("quantity").notNull(),
    handedOn: day("handed_on").notNull(),
    /** Who took it: the person, or somebody else by name. */
    receivedBy: text("received_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "handovers_pk", columns: [t.programme, t.id] }),
    index("handovers_by_assistance").on(t.programme, t.assistance),
    foreignKey({
      name: "handovers_assistance_fk",
      columns: [t.programme, t.assistance],
      foreignColumns: [assistance.programme, assistance.id],
    }),
    check("handovers_item_known", oneOf(t.item, handoverItems)),
    check("handovers_quantity_positive", sql`${t.quantity} >= 1`),
  ],
);
