import { z } from "zod";
import { isLocalName } from "@/domain/own-host";

function wholeNumber(lowest: number, highest: number, byDefault: number) {
  const expected = `expected a whole number from ${lowest} to ${highest}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, expected)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, expected)
    .default(byDefault);
}

/** Every variable that the product reads, by name (`.env.example` explains each). Empty means not set. */
const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "expected file:… or postgres://…")
    .default("file:./data/monitor.db"),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, "expected a name or an IP address")
    .default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535, 3000),
  PUBLIC_ADDRESS: z
    .string()
    .transform(asOrigin)
    .refine((origin) => origin !== null, "expected https://name, or http:// and a name of this machine")
    .nullable()
    .default(null),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(",").map((one) => one.trim()))
    .refine((all) => all.every(isAddress), "expected IP addresses with commas between them")
    .default([]),
  SESSION_SECRET: z.string().min(32, "expected 32 characters or more").nullable().default(null),
  PROGRAMME: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, "expected lower-case letters, digits and hyphens")
    .default("rwanda"),
  FISCAL_YEAR_FIRST_MONTH: wholeNumber(1, 12, 7),
  COURSE_MONTHS: wholeNumber(0, 36, 5),
  IATI_REPORTING_ORG: z
    .string()
    .regex(/^[^/&|?\s]{3,60}$/, "expected an identifier of an organisation, without spaces and / & | ?")
    .nullable()
    .default(null),
  IATI_REPORTING_NAME: z.string().max(200, "expected at most 200 characters").nullable().default(null),
  IATI_REPORTING_TYPE: wholeNumber(10, 90, 40),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY_HOURS: wholeNumber(1, 720, 24),
  BACKUP_KEEP: wholeNumber(1, 10_000, 30),
  BACKUP_PASSPHRASE: z.string().min(16, "expected at least 16 characters").optional(),
});

const localHosts = ["127.0.0.1", "::1", "localhost"];

/** The origin of an address that passwords may travel to: over TLS, or within this machine. */
function asOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.pathname !== "/" || url.search !== "" || url.username !== "") return null;
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocalName(url.host));
  return isSafe ? url.origin : null;
}

function isAddress(text: string): boolean {
  return z.union([z.ipv4(), z.ipv6()]).safeParse(text).success;
}

export interface Configuration {
  /** `file:…` or `postgres://…`; may hold a password. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** The origin by which people reach the server; `null` when it is reached on this machine only. */
  readonly publicAddress: string | null;
  /** Who is believed about the address from which a request came. */
  readonly trustedProxies: readonly string[];
  /** Signs cookies and encrypts second factors; `null` while the start script has not given one. */
  readonly sessionSecret: string | null;
  /** Code of the programme that this process serves. */
  readonly programme: string;
  /** 1–12. */
  readonly fiscalYearFirstMonth: number;
  /** Length of a course in months: so long the plan for completed trainings stays at nothing. */
  readonly courseMonths: number;
  /** The organisation in whose name IATI files are written; `null` when none may be. */
  readonly iatiReporting: ReportingOrganisation | null;
  readonly backup: BackupConfiguration;
}

export interface ReportingOrganisation {
  readonly identifier: string;
  /** IATI's OrganisationType. */
  readonly type: number;
  readonly name: { readonly en: string; readonly fr: string };
}

export interface BackupConfiguration {
  /** Where the running server puts its backups; `null` when it makes none. */
  readonly folder: string | null;
  readonly everyHours: number;
  /** How many backups stay in the folder. */
  readonly keep: number;
  /** Encrypts backups and is needed to take them back; `null` leaves them readable. */
  readonly passphrase: string | null;
}

/** What is wrong with the environment, one line per variable; values are left out, they may be secret. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigurationError";
  }
}

/** The configuration in the environment; throws a `ConfigurationError` that names each wrong variable. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.entries(environment).filter(([, value]) => value !== "" && value !== undefined);
  const read = variables.safeParse(Object.fromEntries(set));
  if (!read.success)
    throw new ConfigurationError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`));
  if (!localHosts.includes(read.data.HOST) && read.data.PUBLIC_ADDRESS === null)
    throw new ConfigurationError([
      `HOST: expected ${localHosts.join(", ")}, or PUBLIC_ADDRESS beside it: the address that people type.`,
    ]);
  return {
    databaseUrl: read.data.DATABASE_URL,
    host: read.data.HOST,
    port: read.data.PORT,
    publicAddress: read.data.PUBLIC_ADDRESS,
    trustedProxies: read.data.TRUSTED_PROXIES,
    sessionSecret: read.data.SESSION_SECRET,
    programme: read.data.PROGRAMME,
    fiscalYearFirstMonth: read.data.FISCAL_YEAR_FIRST_MONTH,
    courseMonths: read.data.COURSE_MONTHS,
    iatiReporting: reportingIn(read.data),
    backup: {
      folder: read.data.BACKUP_DIR ?? null,
      everyHours: read.data.BACKUP_EVERY_HOURS,
      keep: read.data.BACKUP_KEEP,
      passphrase: read.data.BACKUP_PASSPHRASE ?? null,
    },
  };
}

function reportingIn(read: z.infer<typeof variables>): ReportingOrganisation | null {
  const { IATI_REPORTING_ORG: identifier, IATI_REPORTING_NAME: name, IATI_REPORTING_TYPE: type } = read;
  return identifier === null || name === null ? null : { identifier, type, name: { en: name, fr: name } };
}
