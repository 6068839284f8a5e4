import type { Role } from "@/domain/access/roles";

export interface DemonstrationUser {
  username: string;
  /** Shown on the demonstration's sign-in page, and no secret: everybody in the demonstration is invented. */
  password: string;
  name: string;
  role: Role;
  /** P-code of the district, for officers. */
  district?: string;
  /** For donors. */
  organisation?: string;
}

/** One user for each role. */
export const demonstrationUsers: readonly DemonstrationUser[] = [
  { username: "manager", password: "hills-of-rwanda-at-dawn", name: "Aline Uwimana", role: "manager" },
  {
    username: "officer",
    password: "tea-grows-in-nyaruguru",
    name: "Eric Nshimiyimana",
    role: "officer",
    district: "RW23",
  },
  {
    username: "senior-officer",
    password: "markets-of-huye-on-friday",
    name: "Béatrice Mukamana",
    role: "senior-officer",
    district: "RW24",
  },
  {
    username: "donor",
    password: "phase-four-from-japan",
    name: "Kenji Sato",
    role: "donor",
    organisation: "japan",
  },
  { username: "administrator", password: "keys-hang-by-the-door", name: "Diane Ingabire", role: "administrator" },
  { username: "auditor", password: "every-entry-has-a-hash", name: "Claude Habineza", role: "auditor" },
];
