import "server-only";
import type { FileCell, FileTable } from "@/domain/api/table";
import type { Outcome, PackageBrief, PersonBrief, RecordEntry } from "@/domain/records/entries";

/** Columns of a list of records; an entry fills those that it has. */
const columns = [
  { name: "entry" },
  { name: "id", hxl: "#meta+id" },
  { name: "family_name", hxl: "#beneficiary+name+family" },
  { name: "given_name", hxl: "#beneficiary+name+given" },
  { name: "sex" },
  { name: "age_group" },
  { name: "phase", hxl: "#activity+phase+name" },
  { name: "district", hxl: "#adm2+code+v_pcodes" },
  { name: "kind" },
  { name: "trade" },
  { name: "status" },
  { name: "enrolled_on", hxl: "#date+start" },
  { name: "ended_on", hxl: "#date+end" },
  { name: "review" },
  { name: "packages" },
  { name: "household_size" },
  { name: "direct_people" },
  { name: "other_members" },
  { name: "round" },
  { name: "due_month" },
  { name: "contact" },
  { name: "before" },
  { name: "answer" },
  { name: "reason" },
] as const;

type Cells = Partial<Record<(typeof columns)[number]["name"], FileCell>>;

/** A list of records as a table; whoever has several packages has them in one cell. */
export function recordTable(entries: readonly RecordEntry[]): FileTable {
  const rows = entries.map(cellsOf);
  return { columns, rows: rows.map((cells) => columns.map(({ name }) => cells[name] ?? null)) };
}

function cellsOf(one: RecordEntry): Cells {
  switch (one.entry) {
    case "person":
      return {
        ...personCells(one.person),
        entry: one.entry,
        id: one.person.id,
        packages: one.packages.map(({ phase, kind, status }) => `${phase} ${kind} ${status}`).join("; "),
      };
    case "household": {
      const { entry, person, household, directPeople, otherMembers, reason } = one;
      return {
        ...personCells(person),
        entry,
        id: household?.id ?? person.id,
        district: household?.district,
        household_size: household?.size,
        direct_people: directPeople,
        other_members: otherMembers,
        reason,
      };
    }
    case "trainer": {
      const { entry, id, familyName, givenName, sex, phase, district, trade, status, completedOn, reason } = one;
      const names = { family_name: familyName, given_name: givenName };
      return { entry, id, ...names, sex, phase, district, trade, status, ended_on: completedOn, reason };
    }
    case "assistance":
      return { ...packageCells(one), ...outcomeCells(one.outcome), entry: one.entry, reason: one.reason };
    case "follow-up":
      return {
        ...packageCells(one),
        entry: one.entry,
        round: one.round,
        due_month: one.dueMonth,
        contact: one.contact,
      };
    case "income-jump":
      return { ...packageCells(one), entry: one.entry, round: one.round, before: one.before, answer: one.income };
  }
}

function personCells({ familyName, givenName, sex, ageGroup }: PersonBrief): Cells {
  return { family_name: familyName, given_name: givenName, sex, age_group: ageGroup };
}

function packageCells(one: PackageBrief & { person: PersonBrief }): Cells {
  const { id, phase, district, kind, trade, status, enrolledOn, endedOn, review } = one;
  const days = { enrolled_on: enrolledOn, ended_on: endedOn };
  return { ...personCells(one.person), id, phase, district, kind, trade, status, ...days, review };
}

function outcomeCells(outcome: Outcome | null): Cells {
  if (outcome === null) return {};
  if (outcome.question === "income") return { round: outcome.round, before: outcome.baseline, answer: outcome.latest };
  return { round: outcome.round, answer: outcome.answer };
}
