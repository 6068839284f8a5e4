/** The kinds of users; somebody may have several, each in several districts. */
export const roles = ["manager", "officer", "senior-officer", "donor", "administrator", "auditor"] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** What may be done, or be reached. */
export const rights = ["figures", "persons", "enter", "verify", "configure", "administer", "audit"] as const;
export type Right = (typeof rights)[number];

/** How far a right of a role goes. */
export const extents = [
  "no",
  "everywhere",
  /** Own districts, beside the programme's totals for comparison. */
  "own-districts-and-totals",
  "own-districts",
  /** Own districts, never what they entered. */
  "own-districts-of-others",
  /** Everywhere, also where there is no senior officer; never what they entered. */
  "everywhere-of-others",
  /** Phases that the organisation funds, small cells withheld. */
  "granted-phases",
  "own-acts",
  /** Without values of persons. */
  "everywhere-without-values",
] as const;
export type Extent = (typeof extents)[number];

/** Who may what: the one table; scopes, the tests of every door, the docs and the administrator's page come from it. */
export const accessTable: Readonly<Record<Right, Readonly<Record<Role, Extent>>>> = {
  figures: {
    manager: "everywhere",
    officer: "own-districts-and-totals",
    "senior-officer": "own-districts-and-totals",
    donor: "granted-phases",
    administrator: "everywhere",
    auditor: "everywhere",
  },
  persons: {
    manager: "everywhere",
    officer: "own-districts",
    "senior-officer": "own-districts",
    donor: "no",
    administrator: "no",
    auditor: "no",
  },
  enter: {
    manager: "no",
    officer: "own-districts",
    "senior-officer": "own-districts",
    donor: "no",
    administrator: "no",
    auditor: "no",
  },
  verify: {
    manager: "everywhere-of-others",
    officer: "no",
    "senior-officer": "own-districts-of-others",
    donor: "no",
    administrator: "no",
    auditor: "no",
  },
  configure: {
    manager: "everywhere",
    officer: "no",
    "senior-officer": "no",
    donor: "no",
    administrator: "no",
    auditor: "no",
  },
  administer: {
    manager: "no",
    officer: "no",
    "senior-officer": "no",
    donor: "no",
    administrator: "everywhere",
    auditor: "no",
  },
  audit: {
    manager: "everywhere",
    officer: "own-acts",
    "senior-officer": "own-acts",
    donor: "no",
    administrator: "everywhere-without-values",
    auditor: "everywhere-without-values",
  },
};
