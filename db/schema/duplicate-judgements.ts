import { check, foreignKey, index, instant, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { beneficiaries } from "@/db/schema/people";
import { duplicateJudgements as judgements } from "@/domain/duplicates";

/** What somebody said of two people who look alike, so that nobody is asked twice. The smaller key stands first. */
export const duplicateJudgements = table(
  "duplicate_judgements",
  {
    programme: text("programme_id").notNull(),
    person: text("beneficiary_id").notNull(),
    other: text("other_id").notNull(),
    judgement: text("judgement").notNull(),
    reason: text("reason"),
    judgedAt: instant("judged_at").notNull(),
    judgedBy: text("judged_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "duplicate_judgements_pk", columns: [t.programme, t.person, t.other] }),
    index("duplicate_judgements_by_other").on(t.programme, t.other),
    foreignKey({
      name: "duplicate_judgements_person_fk",
      columns: [t.programme, t.person],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
    foreignKey({
      name: "duplicate_judgements_other_fk",
      columns: [t.programme, t.other],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
    check("duplicate_judgements_known", oneOf(t.judgement, judgements)),
  ],
);
