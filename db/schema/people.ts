import { sql } from "drizzle-orm";
import {
  bool,
  check,
  day,
  foreignKey,
  index,
  instant,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { programmes } from "@/db/schema/programme";
import { rowKeeping } from "@/db/schema/row-keeping";
import { ageGroups, populationGroups, sexes } from "@/domain/vocabulary";

export const households = table(
  "households",
  {
    ...rowKeeping(),
    district: text("district_code").notNull(),
    sector: text("sector"),
    size: integer("size"),
  },
  (t) => [
    primaryKey({ name: "households_pk", columns: [t.programme, t.id] }),
    uniqueIndex("households_reference").on(t.programme, t.reference),
    foreignKey({
      name: "households_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
    foreignKey({
      name: "households_district_fk",
      columns: [t.district],
      foreignColumns: [districts.code],
    }),
    check("households_size_positive", sql`${t.size} >= 1`),
  ],
);

export const beneficiaries = table(
  "beneficiaries",
  {
    ...rowKeeping(),
    household: text("household_id"),
    familyName: text("family_name").notNull(),
    givenName: text("given_name"),
    /** Both names folded (no accents, lower case): the order of lists. */
    nameKey: text("name_key").notNull(),
    sex: text("sex"),
    birthYear: integer("birth_year"),
    /** Derived from birth year and first enrolment, kept true by every command (docs/figures.md). */
    ageGroup: text("age_group").notNull(),
    populationGroup: text("population_group"),
    countryOfReturn: text("country_of_return"),
    returnedOn: day("returned_on"),
    disability: bool("disability"),
    consentOn: day("consent_on"),
    documentType: text("document_type"),
    documentNumber: text("document_number"),
    phone: text("phone"),
    cell: text("cell"),
    village: text("village"),
    howToFind: text("how_to_find"),
    selectedFor: text("selected_for"),
    /** What the exchange folder does not carry: whose phone it is, the Washington Group's answers, and the consent's text. */
    phoneOwner: text("phone_owner"),
    seeing: text("seeing"),
    hearing: text("hearing"),
    walking: text("walking"),
    remembering: text("remembering"),
    selfCare: text("self_care"),
    communicating: text("communicating"),
    consentVersion: text("consent_version"),
    consentLanguage: text("consent_language"),
    noConsentReason: text("no_consent_reason"),
    consentWithdrawnOn: day("consent_withdrawn_on"),
    /** Since when nothing says any more who this was; what was done for them still counts. */
    anonymisedAt: instant("anonymised_at"),
  },
  (t) => [
    primaryKey({ name: "beneficiaries_pk", columns: [t.programme, t.id] }),
    uniqueIndex("beneficiaries_reference").on(t.programme, t.reference),
    index("beneficiaries_by_name").on(t.programme, t.nameKey, t.id),
    index("beneficiaries_by_household").on(t.programme, t.household),
    index("beneficiaries_by_document").on(t.programme, t.documentNumber),
    foreignKey({
      name: "beneficiaries_household_fk",
      columns: [t.programme, t.household],
      foreignColumns: [households.programme, households.id],
    }),
    check("beneficiaries_sex_known", oneOf(t.sex, sexes)),
    check("beneficiaries_group_known", oneOf(t.populationGroup, populationGroups)),
    check("beneficiaries_age_group_known", oneOf(t.ageGroup, ageGroups)),
  ],
);

/** Folded name tokens, so that a search finds names in any order on both engines, each token's people in the order of lists. */
export const beneficiaryTokens = table(
  "beneficiary_tokens",
  {
    programme: text("programme_id").notNull(),
    token: text("token").notNull(),
    beneficiary: text("beneficiary_id").notNull(),
    /** The person's, repeated. */
    nameKey: text("name_key").notNull(),
  },
  (t) => [
    primaryKey({
      name: "beneficiary_tokens_pk",
      columns: [t.programme, t.beneficiary, t.token],
    }),
    index("beneficiary_tokens_in_order").on(t.programme, t.token, t.nameKey, t.beneficiary),
    foreignKey({
      name: "beneficiary_tokens_beneficiary_fk",
      columns: [t.programme, t.beneficiary],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
  ],
);
