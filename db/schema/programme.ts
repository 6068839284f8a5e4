import { sql } from "drizzle-orm";
import { bool, check, day, foreignKey, index, integer, json, primaryKey, table, text, uniqueIndex } from "@/db/columns";
import { inOrder, oneOf, orEmpty } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { indicatorCodes } from "@/domain/indicators/codes";
import { phaseStatuses, sexes } from "@/domain/vocabulary";

export const programmes = table("programmes", {
  id: text("id").primaryKey(),
  nameEn: text("name_en").notNull(),
  nameFr: text("name_fr").notNull(),
  nameRw: text("name_rw").notNull(),
  currency: text("currency").notNull(),
  /** Whom a reader asks; `null` while nobody has said. */
  contactName: text("contact_name"),
  contactEmail: text("contact_email"),
  contactPhone: text("contact_phone"),
  version: integer("version").notNull().default(1),
  /** Set only in the demonstration: the day at which its calendar stands. */
  demonstrationToday: day("demonstration_today"),
});

export const trades = table("trades", {
  slug: text("slug").primaryKey(),
  nameEn: text("name_en").notNull(),
  nameFr: text("name_fr").notNull(),
  nameRw: text("name_rw").notNull(),
});

export const phases = table(
  "phases",
  {
    programme: text("programme_id").notNull(),
    code: text("code").notNull(),
    position: integer("position").notNull(),
    status: text("status").notNull(),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
    /** What is known of the phase and from where, in three languages; `null` for a phase someone loaded. */
    note: json("note").$type<Record<string, string>>(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "phases_pk", columns: [t.programme, t.code] }),
    foreignKey({
      name: "phases_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
    check("phases_status_known", oneOf(t.status, phaseStatuses)),
    check("phases_dates_in_order", inOrder(t.startsOn, t.endsOn)),
  ],
);

export const phaseDistricts = table(
  "phase_districts",
  {
    programme: text("programme_id").notNull(),
    phase: text("phase_code").notNull(),
    district: text("district_code").notNull(),
  },
  (t) => [
    primaryKey({
      name: "phase_districts_pk",
      columns: [t.programme, t.phase, t.district],
    }),
    foreignKey({
      name: "phase_districts_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    foreignKey({
      name: "phase_districts_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
  ],
);

export const organisations = table(
  "organisations",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    name: json("name").$type<Record<string, string>>().notNull(),
    identifier: text("identifier"),
    type: integer("type_code").notNull(),
    roles: json("roles").$type<string[]>().notNull(),
    /** From where it is known. */
    source: text("source").notNull(),
    /** Whether it still has a part in the programme; what it did stays. */
    active: bool("active").notNull().default(true),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "organisations_pk", columns: [t.programme, t.id] }),
    foreignKey({
      name: "organisations_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);

export const targets = table(
  "targets",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    indicator: text("indicator").notNull(),
    phase: text("phase_code").notNull(),
    district: text("district_code"),
    sex: text("sex"),
    /** Text, so that a share such as 0.63 leaves as it came. */
    value: text("value").notNull(),
    dueOn: day("due_on"),
    setOn: day("set_on"),
    reason: text("reason"),
  },
  (t) => [
    primaryKey({ name: "targets_pk", columns: [t.programme, t.id] }),
    foreignKey({
      name: "targets_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    foreignKey({
      name: "targets_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
    uniqueIndex("targets_one_per_scope_and_day").on(
      t.programme,
      t.indicator,
      t.phase,
      orEmpty(t.district),
      orEmpty(t.sex),
      orEmpty(t.dueOn),
      orEmpty(t.setOn),
    ),
    check("targets_indicator_known", oneOf(t.indicator, indicatorCodes)),
    check("targets_sex_known", oneOf(t.sex, sexes)),
    check("targets_not_negative", sql`cast(${t.value} as real) >= 0`),
  ],
);

export const publishedFigures = table(
  "published_figures",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    phases: json("phases").$type<string[]>().notNull(),
    /** Our nearest indicator; `null` where we count nothing alike. */
    indicator: text("indicator"),
    value: text("value"),
    unit: text("unit").notNull(),
    lowerBound: bool("lower_bound").notNull(),
    statement: json("statement").$type<Record<string, string>>().notNull(),
    readingInDoubt: json("reading_in_doubt").$type<Record<string, string>>(),
    source: text("source").notNull(),
    sourceDate: text("source_date"),
    contradicts: json("contradicts").$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ name: "published_figures_pk", columns: [t.programme, t.id] }),
    foreignKey({
      name: "published_figures_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
    index("published_figures_in_order").on(t.programme, t.position),
  ],
);
