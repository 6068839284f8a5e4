import { sql } from "drizzle-orm";
import { check, day, foreignKey, index, primaryKey, table, text, uniqueIndex } from "@/db/columns";
import { inOrder, oneOf } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { beneficiaries } from "@/db/schema/people";
import { phases, trades } from "@/db/schema/programme";
import { reviewKeeping } from "@/db/schema/review-keeping";
import { rowKeeping } from "@/db/schema/row-keeping";
import { courses } from "@/db/schema/training";
import { kinds, reviewStates, statuses } from "@/domain/vocabulary";

/** One package for one person in one phase. */
export const assistance = table(
  "assistance",
  {
    ...rowKeeping(),
    beneficiary: text("beneficiary_id").notNull(),
    phase: text("phase_code").notNull(),
    district: text("district_code").notNull(),
    kind: text("kind").notNull(),
    trade: text("trade_slug"),
    course: text("course_id"),
    status: text("status").notNull(),
    enrolledOn: day("enrolled_on"),
    startedOn: day("started_on"),
    endedOn: day("ended_on"),
    ...reviewKeeping(),
  },
  (t) => [
    primaryKey({ name: "assistance_pk", columns: [t.programme, t.id] }),
    uniqueIndex("assistance_reference").on(t.programme, t.reference),
    uniqueIndex("assistance_one_per_kind_and_phase")
      .on(t.programme, t.beneficiary, t.phase, t.kind)
      .where(sql`not ${t.voided}`),
    // Tells whether a person counts without a look at the rows themselves.
    index("assistance_by_beneficiary").on(
      t.programme,
      t.beneficiary,
      t.phase,
      t.district,
      t.kind,
      t.review,
      t.status,
      t.trade,
      t.voided,
    ),
    index("assistance_by_place").on(t.programme, t.district, t.phase, t.kind, t.beneficiary),
    index("assistance_by_course").on(t.programme, t.course),
    index("assistance_to_review")
      .on(t.programme, t.id)
      .where(sql`${t.review} = 'submitted'`),
    foreignKey({
      name: "assistance_beneficiary_fk",
      columns: [t.programme, t.beneficiary],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
    foreignKey({
      name: "assistance_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    foreignKey({
      name: "assistance_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
    foreignKey({
      name: "assistance_course_fk",
      columns: [t.programme, t.course],
      foreignColumns: [courses.programme, courses.id],
    }),
    foreignKey({
      name: "assistance_trade_fk",
      columns: [t.trade],
      foreignColumns: [trades.slug],
    }),
    check("assistance_kind_known", oneOf(t.kind, kinds)),
    check("assistance_status_known", oneOf(t.status, statuses)),
    check("assistance_review_known", oneOf(t.review, reviewStates)),
    check("assistance_trade_fits_kind", sql`(${t.kind} = 'vocational-training') = (${t.trade} is not null)`),
    check("assistance_course_fits_kind", sql`${t.course} is null or ${t.kind} = 'vocational-training'`),
    check("assistance_started_after_enrolled", inOrder(t.enrolledOn, t.startedOn)),
    check("assistance_ended_after_started", inOrder(t.startedOn, t.endedOn)),
    check("assistance_ended_after_enrolled", inOrder(t.enrolledOn, t.endedOn)),
  ],
);
