import { check, day, foreignKey, instant, integer, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { phases } from "@/db/schema/programme";
import { indicatorCodes } from "@/domain/indicators/codes";

/** Why a figure of a phase is where it is, and what is done about it: every state that was written, the last in force. */
export const gapReasons = table(
  "gap_reasons",
  {
    programme: text("programme_id").notNull(),
    phase: text("phase_code").notNull(),
    indicator: text("indicator").notNull(),
    version: integer("version").notNull(),
    /** `null` when what was said before was taken back. */
    reason: text("reason"),
    action: text("action"),
    owner: text("owner"),
    /** The day by which the action is done. */
    dueOn: day("due_on"),
    writtenAt: instant("written_at").notNull(),
    writtenBy: text("written_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "gap_reasons_pk", columns: [t.programme, t.phase, t.indicator, t.version] }),
    foreignKey({
      name: "gap_reasons_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    check("gap_reasons_indicator_known", oneOf(t.indicator, indicatorCodes)),
  ],
);
