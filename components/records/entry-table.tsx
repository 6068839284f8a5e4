import type { Cell, Column, Row } from "@/components/ui/data-table";
import { CardTable } from "@/components/records/card-table";
import { aboutPerson, answerOf, districtName, kindOf, lastDayOf, placeOf } from "@/components/records/entry-words";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import type {
  FollowUpEntry,
  HouseholdEntry,
  IncomeJumpEntry,
  PackageBrief,
  PackageEntry,
  PersonBrief,
  PersonEntry,
  RecordEntry,
  TrainerEntry,
} from "@/domain/records/entries";
import type { EntryKind } from "@/domain/records/lists";
import type { Language } from "@/domain/vocabulary";
import { translator, type MessageKey } from "@/messages/translator";

type ColumnName = Extract<MessageKey<"records">, `column.${string}`>;

const packageColumns: ColumnName[] = ["column.person", "column.assistance", "column.place", "column.status"];

const columnsOf: Record<EntryKind, ColumnName[]> = {
  person: ["column.person", "column.counts"],
  household: ["column.household", "column.place", "column.size", "column.direct", "column.others"],
  trainer: ["column.name", "column.trade", "column.place", "column.status"],
  assistance: [...packageColumns, "column.review"],
  "follow-up": ["column.person", "column.assistance", "column.place", "column.round", "column.result"],
  "income-jump": ["column.person", "column.assistance", "column.place", "column.round", "column.income"],
};

const numbers: readonly ColumnName[] = ["column.size", "column.direct", "column.others"];

/** The entries of a list, of one kind all of them, as a table that becomes cards on a phone. */
export function EntryTable({
  language,
  caption,
  rows,
}: {
  language: Language;
  caption: string;
  rows: readonly RecordEntry[];
}) {
  const [first] = rows;
  if (first === undefined) return null;
  const words = translator(language, "records");
  const names = [...columnsOf[first.entry], ...extraColumns(rows)];
  const columns: Column[] = names.map((name) => ({ key: name, title: words(name), isNumber: numbers.includes(name) }));
  const cells = rows.map((row) => ({ key: keyOf(row), cells: cellsOf(language, row) }));
  return <CardTable caption={caption} columns={columns} rows={cells} />;
}

/** Columns that only some lists of a kind need. */
function extraColumns(rows: readonly RecordEntry[]): ColumnName[] {
  const extra: ColumnName[] = [];
  const packages = rows.filter((row) => row.entry === "assistance");
  if (packages.some(({ outcome }) => outcome !== null))
    extra.push(packages.some(({ outcome }) => outcome?.question === "income") ? "column.income" : "column.answer");
  if (packages.some(({ householdDistrict, district }) => householdDistrict !== null && householdDistrict !== district))
    extra.push("column.home");
  if (rows.some((row) => "reason" in row && row.reason !== null)) extra.push("column.reason");
  return extra;
}

function keyOf(row: RecordEntry): string {
  if (row.entry === "person" || row.entry === "household") return row.person.id;
  return "round" in row ? `${row.id}-${row.round}` : row.id;
}

type Cells = Partial<Record<ColumnName, Cell | string>>;

function cellsOf(language: Language, row: RecordEntry): Row["cells"] {
  const cells = { ...specificCells(language, row), ...reasonCell(language, row) };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}

function reasonCell(language: Language, row: RecordEntry): Cells {
  if (!("reason" in row) || row.reason === null) return {};
  return { "column.reason": translator(language, "records")(`reason.${row.reason}`) };
}

function specificCells(language: Language, row: RecordEntry): Cells {
  switch (row.entry) {
    case "person":
      return personCells(language, row);
    case "household":
      return householdCells(language, row);
    case "trainer":
      return trainerCells(language, row);
    case "assistance":
      return assistanceCells(language, row);
    case "follow-up":
      return followUpCells(language, row);
    case "income-jump":
      return jumpCells(language, row);
  }
}

function personCell(language: Language, person: PersonBrief): Cell {
  return { text: fullName(person), href: `/people/${person.id}`, note: aboutPerson(language, person) };
}

function personCells(language: Language, { person, packages }: PersonEntry): Cells {
  const words = translator(language, "words");
  const list = (
    <ul className="packages">
      {packages.map((one) => (
        <li key={one.id}>
          {kindOf(language, one)} · {placeOf(language, one)} · {words(`status.${one.status}`)}
        </li>
      ))}
    </ul>
  );
  return { "column.person": personCell(language, person), "column.counts": { text: list } };
}

function householdCells(language: Language, row: HouseholdEntry): Cells {
  const words = translator(language, "records");
  const unknown = translator(language, "words")("unknown");
  const { count } = formatter(language);
  const { household, otherMembers } = row;
  const size = household?.size ?? null;
  const place: Cell =
    household === null
      ? { text: words("noHousehold") }
      : { text: districtName(household.district), ...(household.sector === null ? {} : { note: household.sector }) };
  return {
    "column.household": personCell(language, row.person),
    "column.place": place,
    "column.size": size === null ? unknown : count(size),
    "column.direct": count(row.directPeople),
    "column.others": otherMembers === null ? unknown : count(otherMembers),
  };
}

function trainerCells(language: Language, trainer: TrainerEntry): Cells {
  const words = translator(language, "words");
  const { completedOn, sex } = trainer;
  const status = words(`trainerStatus.${trainer.status}`);
  return {
    "column.name": { text: fullName(trainer), note: words(`onePerson.${sex ?? "unknown"}`) },
    "column.trade": words(`trade.${trainer.trade}`),
    "column.place": placeOf(language, trainer),
    "column.status": completedOn === null ? status : { text: status, note: formatter(language).day(completedOn) },
  };
}

function packageCells(language: Language, row: PackageBrief & { person: PersonBrief }): Cells {
  return {
    "column.person": personCell(language, row.person),
    "column.assistance": kindOf(language, row),
    "column.place": placeOf(language, row),
  };
}

function assistanceCells(language: Language, row: PackageEntry): Cells {
  const words = translator(language, "words");
  const { outcome, householdDistrict } = row;
  const answer =
    outcome === null
      ? {}
      : {
          [outcome.question === "income" ? "column.income" : "column.answer"]: {
            text: answerOf(language, outcome),
            ...(outcome.round === null ? {} : { note: words(`round.${outcome.round}`) }),
          },
        };
  return {
    ...packageCells(language, row),
    "column.status": { text: words(`status.${row.status}`), note: lastDayOf(language, row) },
    "column.review": words(`reviewState.${row.review}`),
    "column.home": householdDistrict === null ? "" : districtName(householdDistrict),
    ...answer,
  };
}

function followUpCells(language: Language, row: FollowUpEntry): Cells {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  const contact = row.contact === null ? own("noAttempt") : words(`contact.${row.contact}`);
  return {
    ...packageCells(language, row),
    "column.round": {
      text: words(`round.${row.round}`),
      note: own("dueIn", { month: formatter(language).month(row.dueMonth) }),
    },
    "column.result": { text: own(row.reached ? "reached" : "notReached"), note: contact },
  };
}

function jumpCells(language: Language, row: IncomeJumpEntry): Cells {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  const { money } = formatter(language);
  return {
    ...packageCells(language, row),
    "column.round": { text: words(`round.${row.round}`), note: `← ${words(`round.${row.beforeRound}`)}` },
    "column.income": own("incomes", { before: money(row.before), after: money(row.income) }),
  };
}
