import type { Right } from "@/domain/access/roles";

/** The parts of the administration, each with the right that opens it. */
export const administrationParts = [
  { key: "setup", path: "/set-up", right: "configure" },
  { key: "targets", path: "/targets", right: "configure" },
  { key: "settings", path: "/settings", right: "administer" },
  { key: "translations", path: "/translations", right: "administer" },
  { key: "log", path: "/log", right: "audit" },
  { key: "users", path: "/users", right: "administer" },
  { key: "backups", path: "/backups", right: "administer" },
  { key: "selfCheck", path: "/self-check", right: "administer" },
] as const satisfies readonly { key: string; path: string; right: Right }[];

export type AdministrationPart = (typeof administrationParts)[number];
