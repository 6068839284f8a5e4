import { check, day, foreignKey, index, integer, json, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { beneficiaries } from "@/db/schema/people";
import { rowKeeping } from "@/db/schema/row-keeping";
import { contacts, languages } from "@/domain/vocabulary";

/** One visit to a person, at which all that was due was asked at once; its answers are filed as interviews too. */
export const visits = table(
  "visits",
  {
    ...rowKeeping(),
    beneficiary: text("beneficiary_id").notNull(),
    heldOn: day("held_on").notNull(),
    contact: text("contact").notNull(),
    /** Why nobody could be spoken to. */
    reason: text("reason"),
    /** In which the interview was held. */
    language: text("language"),
    instrument: text("instrument").notNull(),
    instrumentVersion: integer("instrument_version").notNull(),
    /** Each answer as it was entered, by the question's code. */
    answers: json("answers").$type<Record<string, string>>().notNull(),
  },
  (t) => [
    primaryKey({ name: "visits_pk", columns: [t.programme, t.id] }),
    index("visits_by_beneficiary").on(t.programme, t.beneficiary, t.heldOn),
    foreignKey({
      name: "visits_beneficiary_fk",
      columns: [t.programme, t.beneficiary],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
    check("visits_contact_known", oneOf(t.contact, contacts)),
    check("visits_language_known", oneOf(t.language, languages)),
  ],
);
