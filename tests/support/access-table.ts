import { accessTable, rights, roles, type Extent, type Right, type Role } from "@/domain/access/roles";

const roleNames: Record<Role, string> = {
  manager: "manager",
  officer: "officer",
  "senior-officer": "senior officer",
  donor: "donor",
  administrator: "administrator",
  auditor: "auditor",
};

const rightNames: Record<Right, string> = {
  figures: "figures",
  persons: "persons (names, incomes, interviews)",
  enter: "enter and change people",
  verify: "verify",
  configure: "phases, organisations, targets, pick lists, releases",
  administer: "users, settings, back-ups",
  audit: "audit log",
};

const extentNames: Record<Extent, string> = {
  no: "no",
  everywhere: "all",
  "own-districts-and-totals": "own districts, and the programme’s totals",
  "own-districts": "own districts",
  "own-districts-of-others": "own districts, never what they entered",
  "everywhere-of-others": "all, never what they entered",
  "granted-phases": "granted phases, small cells withheld",
  "own-acts": "own acts",
  "everywhere-without-values": "all, without values of persons",
};

/** The table of `docs/access.md`, from the data that scopes are made of. */
export function accessTableInMarkdown(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["may", ...roles.map((role) => roleNames[role])]),
    row(["---", ...roles.map(() => "---")]),
    ...rights.map((right) => row([rightNames[right], ...roles.map((role) => extentNames[accessTable[right][role]])])),
  ].join("\n");
}
