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
import { inOrder, oneOf } from "@/db/schema/checks";
import { districts } from "@/db/schema/geography";
import { organisations, phases, programmes } from "@/db/schema/programme";
import { roles } from "@/domain/access/roles";
import { languages } from "@/domain/vocabulary";

/** The properties of users, sessions, credentials, challenges and second factors bear better-auth's names. */
export const users = table(
  "users",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower case; somebody has a user name, an e-mail address or both. */
    username: text("user_name"),
    email: text("email"),
    language: text("language").notNull(),
    twoFactorEnabled: bool("has_second_factor").notNull(),
    /** Since when nobody may sign in as this user; `null` while somebody may. */
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("users_one_per_name").on(t.username),
    uniqueIndex("users_one_per_email").on(t.email),
    check("users_language_known", oneOf(t.language, languages)),
    check("users_can_be_named", sql`(${t.username} is not null or ${t.email} is not null)`),
  ],
);

export const sessions = table(
  "sessions",
  {
    id: text("id").primaryKey(),
    /** A digest: who reads the database, or a copy of it, cannot sign in with what they find. */
    token: text("token_digest").notNull(),
    userId: text("user_id").notNull(),
    /** Put off by use, up to the idle time of the session's kind. */
    expiresAt: instant("expires_at").notNull(),
    /** Signed in on a machine that others use: ends sooner. */
    shared: bool("on_shared_machine"),
    ipAddress: text("address"),
    userAgent: text("browser"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("sessions_by_token").on(t.token),
    index("sessions_of_user").on(t.userId),
    foreignKey({ name: "sessions_user_fk", columns: [t.userId], foreignColumns: [users.id] }),
  ],
);

export const credentials = table(
  "credentials",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    accountId: text("account_id").notNull(),
    providerId: text("provider").notNull(),
    /** scrypt with its salt. */
    password: text("password").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("credentials_one_per_user").on(t.userId, t.providerId),
    foreignKey({ name: "credentials_user_fk", columns: [t.userId], foreignColumns: [users.id] }),
  ],
);

/** What waits between password and second factor. */
export const challenges = table(
  "sign_in_challenges",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("sign_in_challenges_by_identifier").on(t.identifier)],
);

export const secondFactors = table(
  "second_factors",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    /** Encrypted with the secret of the installation, as are the recovery codes. */
    secret: text("secret").notNull(),
    backupCodes: text("recovery_codes").notNull(),
    verified: bool("is_verified").notNull(),
    failedVerificationCount: integer("failures"),
    lockedUntil: instant("locked_until"),
    /** The thirty seconds whose code was taken last: no code is taken twice, nor an older one. */
    lastStep: integer("last_step"),
  },
  (t) => [
    uniqueIndex("second_factors_one_per_user").on(t.userId),
    foreignKey({ name: "second_factors_user_fk", columns: [t.userId], foreignColumns: [users.id] }),
  ],
);

/** Tries to sign in that did not succeed, or not yet: under which name, and from where. */
export const signInFailures = table("sign_in_failures", {
  /** A digest of the name or the address, so that what people mistype into the wrong field is not kept. */
  subject: text("subject").primaryKey(),
  failures: integer("failures").notNull(),
  /** When the first of them was. */
  since: instant("since").notNull(),
  lockedUntil: instant("locked_until"),
});

/** A one-time link or code with which somebody sets their password: the first one, or a new one. */
export const invitations = table(
  "invitations",
  {
    id: text("id").primaryKey(),
    token: text("token_digest").notNull(),
    userId: text("user_id").notNull(),
    kind: text("kind").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    uniqueIndex("invitations_by_token").on(t.token),
    index("invitations_of_user").on(t.userId),
    foreignKey({ name: "invitations_user_fk", columns: [t.userId], foreignColumns: [users.id] }),
    check("invitations_kind_known", oneOf(t.kind, ["invitation", "reset"])),
  ],
);

export const grants = table(
  "grants",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    organisation: text("organisation_id").notNull(),
    /** The donor's own number of the agreement. */
    reference: text("reference"),
    currency: text("currency"),
    /** In minor units of the currency; `null` when it is not known. */
    amount: integer("amount"),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
  },
  (t) => [
    primaryKey({ name: "grants_pk", columns: [t.programme, t.id] }),
    foreignKey({
      name: "grants_organisation_fk",
      columns: [t.programme, t.organisation],
      foreignColumns: [organisations.programme, organisations.id],
    }),
    index("grants_of_organisation").on(t.programme, t.organisation),
    check("grants_dates_in_order", inOrder(t.startsOn, t.endsOn)),
    check(
      "grants_amount_with_currency",
      sql`(${t.amount} is null or (${t.amount} >= 0 and ${t.currency} is not null))`,
    ),
  ],
);

export const grantPhases = table(
  "grant_phases",
  {
    programme: text("programme_id").notNull(),
    grant: text("grant_id").notNull(),
    phase: text("phase_code").notNull(),
  },
  (t) => [
    primaryKey({ name: "grant_phases_pk", columns: [t.programme, t.grant, t.phase] }),
    foreignKey({
      name: "grant_phases_grant_fk",
      columns: [t.programme, t.grant],
      foreignColumns: [grants.programme, grants.id],
    }),
    foreignKey({
      name: "grant_phases_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
  ],
);

export const memberships = table(
  "memberships",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    user: text("user_id").notNull(),
    role: text("role").notNull(),
    /** Officers have one, and a membership for each of several. */
    district: text("district_code"),
    /** Donors have one; what they see follows from its grants. */
    organisation: text("organisation_id"),
    /** The last day on which it holds; `null` = until it is taken away. */
    endsOn: day("ends_on"),
    givenAt: instant("given_at").notNull(),
    givenBy: text("given_by").notNull(),
    /** Since when it was taken away; it stays as history. */
    takenAt: instant("taken_at"),
    takenBy: text("taken_by"),
  },
  (t) => [
    primaryKey({ name: "memberships_pk", columns: [t.programme, t.id] }),
    index("memberships_of_user").on(t.user, t.programme),
    foreignKey({ name: "memberships_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    foreignKey({ name: "memberships_user_fk", columns: [t.user], foreignColumns: [users.id] }),
    foreignKey({ name: "memberships_district_fk", columns: [t.district], foreignColumns: [districts.code] }),
    foreignKey({
      name: "memberships_organisation_fk",
      columns: [t.programme, t.organisation],
      foreignColumns: [organisations.programme, organisations.id],
    }),
    check("memberships_role_known", oneOf(t.role, roles)),
    check(
      "memberships_district_for_officers",
      sql`((${t.role} in ('officer', 'senior-officer')) = (${t.district} is not null))`,
    ),
    check("memberships_organisation_for_donors", sql`((${t.role} = 'donor') = (${t.organisation} is not null))`),
  ],
);
