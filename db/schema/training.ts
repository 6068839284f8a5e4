import { check, day, foreignKey, index, primaryKey, table, text, uniqueIndex } from "@/db/columns";
import { inOrder, oneOf } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { phases, trades } from "@/db/schema/programme";
import { rowKeeping } from "@/db/schema/row-keeping";
import { sexes, trainerStatuses } from "@/domain/vocabulary";

export const trainers = table(
  "trainers",
  {
    ...rowKeeping(),
    phase: text("phase_code").notNull(),
    district: text("district_code").notNull(),
    trade: text("trade_slug").notNull(),
    familyName: text("family_name").notNull(),
    givenName: text("given_name"),
    /** Both names folded, as people's: the order of lists and what a search looks in. */
    nameKey: text("name_key").notNull(),
    sex: text("sex"),
    status: text("status").notNull(),
    completedOn: day("completed_on"),
  },
  (t) => [
    primaryKey({ name: "trainers_pk", columns: [t.programme, t.id] }),
    uniqueIndex("trainers_reference").on(t.programme, t.reference),
    index("trainers_by_name").on(t.programme, t.nameKey, t.id),
    foreignKey({
      name: "trainers_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    foreignKey({
      name: "trainers_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
    foreignKey({
      name: "trainers_trade_fk",
      columns: [t.trade],
      foreignColumns: [trades.slug],
    }),
    check("trainers_sex_known", oneOf(t.sex, sexes)),
    check("trainers_status_known", oneOf(t.status, trainerStatuses)),
  ],
);

export const courses = table(
  "courses",
  {
    ...rowKeeping(),
    phase: text("phase_code").notNull(),
    district: text("district_code").notNull(),
    trade: text("trade_slug").notNull(),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
  },
  (t) => [
    primaryKey({ name: "courses_pk", columns: [t.programme, t.id] }),
    uniqueIndex("courses_reference").on(t.programme, t.reference),
    foreignKey({
      name: "courses_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    foreignKey({
      name: "courses_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
    foreignKey({
      name: "courses_trade_fk",
      columns: [t.trade],
      foreignColumns: [trades.slug],
    }),
    check("courses_dates_in_order", inOrder(t.startsOn, t.endsOn)),
  ],
);

export const courseTrainers = table(
  "course_trainers",
  {
    programme: text("programme_id").notNull(),
    course: text("course_id").notNull(),
    trainer: text("trainer_id").notNull(),
  },
  (t) => [
    primaryKey({
      name: "course_trainers_pk",
      columns: [t.programme, t.course, t.trainer],
    }),
    index("course_trainers_by_trainer").on(t.programme, t.trainer, t.course),
    foreignKey({
      name: "course_trainers_course_fk",
      columns: [t.programme, t.course],
      foreignColumns: [courses.programme, courses.id],
    }),
    foreignKey({
      name: "course_trainers_trainer_fk",
      columns: [t.programme, t.trainer],
      foreignColumns: [trainers.programme, trainers.id],
    }),
  ],
);
