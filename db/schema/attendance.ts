import { bool, day, foreignKey, primaryKey, table, text } from "@/db/columns";
import { assistance } from "@/db/schema/assistance";

/** Who was present on which day of a course. */
export const attendance = table(
  "attendance",
  {
    programme: text("programme_id").notNull(),
    assistance: text("assistance_id").notNull(),
    day: day("day").notNull(),
    present: bool("present").notNull(),
  },
  (t) => [
    primaryKey({
      name: "attendance_pk",
      columns: [t.programme, t.assistance, t.day],
    }),
    foreignKey({
      name: "attendance_assistance_fk",
      columns: [t.programme, t.assistance],
      foreignColumns: [assistance.programme, assistance.id],
    }),
  ],
);
