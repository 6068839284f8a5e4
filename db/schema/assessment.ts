import { sql } from "drizzle-orm";
import { bool, check, day, foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from "@/db/columns";
import { assistance } from "@/db/schema/assistance";
import { oneOf } from "@/db/schema/checks";
import { reviewKeeping } from "@/db/schema/review-keeping";
import { rowKeeping } from "@/db/schema/row-keeping";
import { contacts, highestIncome, livingConditions, reviewStates, rounds } from "@/domain/vocabulary";

/** An interview about one assistance, or the attempt at one. */
export const interviews = table(
  "interviews",
  {
    ...rowKeeping(),
    assistance: text("assistance_id").notNull(),
    round: text("round").notNull(),
    heldOn: day("held_on"),
    contact: text("contact").notNull(),
    monthlyIncome: integer("monthly_income_rwf"),
    livingConditions: text("living_conditions"),
    inWork: bool("in_work"),
    businessStarted: bool("business_started"),
    /** The visit at which it was held; without a foreign key, for which SQLite would write the table anew. */
    visit: text("visit_id"),
    ...reviewKeeping(),
  },
  (t) => [
    primaryKey({ name: "interviews_pk", columns: [t.programme, t.id] }),
    uniqueIndex("interviews_reference").on(t.programme, t.reference),
    uniqueIndex("interviews_one_per_round")
      .on(t.programme, t.assistance, t.round)
      .where(sql`not ${t.voided}`),
    index("interviews_by_assistance").on(t.programme, t.assistance),
    index("interviews_to_review")
      .on(t.programme, t.id)
      .where(sql`${t.review} = 'submitted'`),
    foreignKey({
      name: "interviews_assistance_fk",
      columns: [t.programme, t.assistance],
      foreignColumns: [assistance.programme, assistance.id],
    }),
    check("interviews_round_known", oneOf(t.round, rounds)),
    check("interviews_contact_known", oneOf(t.contact, contacts)),
    check("interviews_review_known", oneOf(t.review, reviewStates)),
    check("interviews_living_conditions_known", oneOf(t.livingConditions, livingConditions)),
    check("interviews_income_in_range", sql`${t.monthlyIncome} between 0 and ${sql.raw(String(highestIncome))}`),
    check(
      "interviews_answers_need_contact",
      sql`${t.contact} in ('met', 'proxy') or (${t.monthlyIncome} is null and ${t.livingConditions} is null and ${t.inWork} is null and ${t.businessStarted} is null)`,
    ),
  ],
);
