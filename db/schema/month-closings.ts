import { check, foreignKey, instant, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { programmes } from "@/db/schema/programme";
import { closings } from "@/domain/entry/month-closing";

/** A district's month of which an officer said that all is entered, or that there was nothing. */
export const monthClosings = table(
  "month_closings",
  {
    programme: text("programme_id").notNull(),
    district: text("district_code").notNull(),
    /** 'YYYY-MM'. */
    month: text("month").notNull(),
    closing: text("closing").notNull(),
    closedAt: instant("closed_at").notNull(),
    closedBy: text("closed_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "month_closings_pk", columns: [t.programme, t.district, t.month] }),
    foreignKey({ name: "month_closings_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    foreignKey({ name: "month_closings_district_fk", columns: [t.district], foreignColumns: [districts.code] }),
    check("month_closings_known", oneOf(t.closing, closings)),
  ],
);
