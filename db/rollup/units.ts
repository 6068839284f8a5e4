import { and, asc, eq, gt, inArray, isNull, not, or } from "drizzle-orm";
import { Pauses } from "@/db/pauses";
import { assistance, beneficiaries, courses, courseTrainers, households, interviews, trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Unit, UnitAssistance, UnitInterview, UnitPerson } from "@/domain/measures/unit";
import type {
  Contact,
  Kind,
  LivingConditions,
  PopulationGroup,
  ReviewState,
  Round,
  Sex,
  Status,
  Trade,
} from "@/domain/vocabulary";

/** A unit of counting by its key: a household, or a person without one. */
export type UnitRef = { household: string } | { person: string };

/** A unit as read, with the keys of its people, whose age groups follow from it. */
export interface ReadUnit {
  unit: Unit;
  people: { id: string; ageGroup: string }[];
}

/** The unit each of these people belongs to now: their household unless it is voided or missing. */
export async function unitsOfPeople(reader: Reader, programme: string, people: readonly string[]): Promise<UnitRef[]> {
  const refs: UnitRef[] = [];
  for (let start = 0; start < people.length; start += atOnce)
    refs.push(...(await unitsOfSome(reader, programme, people.slice(start, start + atOnce))));
  return refs;
}

/** So many units are read in one question: the engines' limits of parameters are far, and nobody waits for it long. */
const atOnce = 500;

async function unitsOfSome(reader: Reader, programme: string, people: readonly string[]): Promise<UnitRef[]> {
  const rows = await reader
    .select({
      person: beneficiaries.id,
      household: beneficiaries.household,
      voided: households.voided,
    })
    .from(beneficiaries)
    .leftJoin(households, and(eq(households.programme, programme), eq(households.id, beneficiaries.household)))
    .where(and(eq(beneficiaries.programme, programme), inArray(beneficiaries.id, [...people])));
  return rows.map(({ person, household, voided }) =>
    household === null || voided !== false ? { person } : { household },
  );
}

/** Reads units whole, without voided rows and what hangs on them; a unit that is gone is simply absent. */
export async function readUnits(reader: Reader, programme: string, refs: readonly UnitRef[]): Promise<ReadUnit[]> {
  const units: ReadUnit[] = [];
  const pauses = new Pauses();
  for (let start = 0; start < refs.length; start += atOnce) {
    units.push(...(await readSome(reader, programme, refs.slice(start, start + atOnce))));
    if (pauses.isDue) await pauses.giveWay();
  }
  return units;
}

async function readSome(reader: Reader, programme: string, refs: readonly UnitRef[]): Promise<ReadUnit[]> {
  const householdIds = refs.flatMap((ref) => ("household" in ref ? [ref.household] : []));
  const personIds = refs.flatMap((ref) => ("person" in ref ? [ref.person] : []));
  const inHouseholds = householdIds.length === 0 ? [] : await peopleOfHouseholds(reader, programme, householdIds);
  const alone = personIds.length === 0 ? [] : await peopleAlone(reader, programme, personIds);
  return assemble(reader, programme, [...inHouseholds, ...alone]);
}

/** Every unit of a programme, in batches, so that memory does not grow with the register. */
export async function* eachUnit(reader: Reader, programme: string, batch = 500): AsyncGenerator<ReadUnit> {
  const taught = await taughtCourses(reader, programme, null);
  for (let last = ""; ;) {
    const ids = await reader
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.programme, programme), gt(households.id, last), not(households.voided)))
      .orderBy(asc(households.id))
      .limit(batch);
    if (ids.length === 0) break;
    last = ids.at(-1)?.id ?? last;
    const found = await peopleOfHouseholds(
      reader,
      programme,
      ids.map(({ id }) => id),
    );
    yield* await assemble(reader, programme, found, taught);
  }
  for (let last = ""; ;) {
    const people = await selectPeople(reader)
      .where(and(eq(beneficiaries.programme, programme), gt(beneficiaries.id, last), isAlone()))
      .orderBy(asc(beneficiaries.id))
      .limit(batch);
    if (people.length === 0) return;
    last = people.at(-1)?.id ?? last;
    yield* await assemble(
      reader,
      programme,
      people.map((person) => ({ ...person, household: null })),
      taught,
    );
  }
}

/** Courses that stand, all or some, each with whether a trainer who stands teaches it. */
async function taughtCourses(
  reader: Reader,
  programme: string,
  some: readonly string[] | null,
): Promise<Map<string, boolean>> {
  if (some !== null && some.length === 0) return new Map();
  const rows = await reader
    .select({ course: courses.id, trainer: trainers.id })
    .from(courses)
    .leftJoin(courseTrainers, and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, courses.id)))
    .leftJoin(
      trainers,
      and(eq(trainers.programme, programme), eq(trainers.id, courseTrainers.trainer), not(trainers.voided)),
    )
    .where(
      and(
        eq(courses.programme, programme),
        not(courses.voided),
        some === null ? undefined : inArray(courses.id, [...some]),
      ),
    );
  const taught = new Map<string, boolean>();
  for (const { course, trainer } of rows) taught.set(course, trainer !== null || taught.get(course) === true);
  return taught;
}

function isAlone() {
  return and(not(beneficiaries.voided), or(isNull(beneficiaries.household), eq(households.voided, true)));
}

function selectPeople(reader: Reader) {
  return reader
    .select({
      id: beneficiaries.id,
      household: beneficiaries.household,
      householdDistrict: households.district,
      householdSize: households.size,
      sex: beneficiaries.sex,
      birthYear: beneficiaries.birthYear,
      ageGroup: beneficiaries.ageGroup,
      populationGroup: beneficiaries.populationGroup,
      countryOfReturn: beneficiaries.countryOfReturn,
      disability: beneficiaries.disability,
      selectedFor: beneficiaries.selectedFor,
    })
    .from(beneficiaries)
    .leftJoin(
      households,
      and(eq(households.programme, beneficiaries.programme), eq(households.id, beneficiaries.household)),
    )
    .$dynamic();
}

type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number];

function peopleOfHouseholds(reader: Reader, programme: string, ids: readonly string[]): Promise<PersonRow[]> {
  return selectPeople(reader).where(
    and(
      eq(beneficiaries.programme, programme),
      inArray(beneficiaries.household, [...ids]),
      not(beneficiaries.voided),
      eq(households.voided, false),
    ),
  );
}

async function peopleAlone(reader: Reader, programme: string, ids: readonly string[]): Promise<PersonRow[]> {
  const people = await selectPeople(reader).where(
    and(eq(beneficiaries.programme, programme), inArray(beneficiaries.id, [...ids]), isAlone()),
  );
  return people.map((person) => ({ ...person, household: null }));
}

/** The database's checks hold the closed lists, so a stored word is one of them. */
function word<T extends string>(stored: string): T {
  return stored as T;
}

async function assemble(
  reader: Reader,
  programme: string,
  people: readonly PersonRow[],
  allTaught: ReadonlyMap<string, boolean> | null = null,
): Promise<ReadUnit[]> {
  const packages = await assistanceOf(
    reader,
    programme,
    people.map(({ id }) => id),
    allTaught,
  );
  const units = new Map<string, ReadUnit>();
  for (const row of people) {
    const key = row.household ?? row.id;
    let read = units.get(key);
    if (read === undefined) {
      const household =
        row.household === null || row.householdDistrict === null
          ? null
          : { district: row.householdDistrict, size: row.householdSize };
      read = { unit: { household, people: [] }, people: [] };
      units.set(key, read);
    }
    read.unit.people.push(person(row, packages.get(row.id) ?? []));
    read.people.push({ id: row.id, ageGroup: row.ageGroup });
  }
  return [...units.values()];
}

function person(row: PersonRow, packages: UnitAssistance[]): UnitPerson {
  return {
    sex: row.sex === null ? null : word<Sex>(row.sex),
    birthYear: row.birthYear,
    populationGroup: row.populationGroup === null ? null : word<PopulationGroup>(row.populationGroup),
    countryOfReturn: row.countryOfReturn,
    disability: row.disability,
    selectedFor: row.selectedFor,
    assistance: packages,
  };
}

async function assistanceOf(
  reader: Reader,
  programme: string,
  people: readonly string[],
  allTaught: ReadonlyMap<string, boolean> | null,
): Promise<Map<string, UnitAssistance[]>> {
  const byPerson = new Map<string, UnitAssistance[]>();
  if (people.length === 0) return byPerson;
  const rows = await reader
    .select({
      id: assistance.id,
      person: assistance.beneficiary,
      phase: assistance.phase,
      district: assistance.district,
      kind: assistance.kind,
      trade: assistance.trade,
      course: assistance.course,
      status: assistance.status,
      enrolledOn: assistance.enrolledOn,
      startedOn: assistance.startedOn,
      endedOn: assistance.endedOn,
      review: assistance.review,
    })
    .from(assistance)
    .where(
      and(eq(assistance.programme, programme), inArray(assistance.beneficiary, [...people]), not(assistance.voided)),
    );
  const answers = await interviewsOf(
    reader,
    programme,
    rows.map(({ id }) => id),
  );
  const attended = new Set(rows.flatMap(({ course }) => course ?? []));
  const taught = allTaught ?? (await taughtCourses(reader, programme, [...attended]));
  for (const row of rows) {
    const own = byPerson.get(row.person) ?? [];
    byPerson.set(row.person, own);
    const course = row.course !== null && taught.has(row.course) ? row.course : null;
    own.push({
      phase: row.phase,
      district: row.district,
      kind: word<Kind>(row.kind),
      trade: row.trade === null ? null : word<Trade>(row.trade),
      course,
      taught: course !== null && taught.get(course) === true,
      status: word<Status>(row.status),
      enrolledOn: row.enrolledOn,
      startedOn: row.startedOn,
      endedOn: row.endedOn,
      review: word<ReviewState>(row.review),
      interviews: answers.get(row.id) ?? [],
    });
  }
  return byPerson;
}

async function interviewsOf(
  reader: Reader,
  programme: string,
  ids: readonly string[],
): Promise<Map<string, UnitInterview[]>> {
  const byAssistance = new Map<string, UnitInterview[]>();
  if (ids.length === 0) return byAssistance;
  const rows = await reader
    .select({
      assistance: interviews.assistance,
      round: interviews.round,
      heldOn: interviews.heldOn,
      contact: interviews.contact,
      monthlyIncome: interviews.monthlyIncome,
      livingConditions: interviews.livingConditions,
      inWork: interviews.inWork,
      businessStarted: interviews.businessStarted,
      review: interviews.review,
    })
    .from(interviews)
    .where(and(eq(interviews.programme, programme), inArray(interviews.assistance, [...ids]), not(interviews.voided)));
  for (const row of rows) {
    const own = byAssistance.get(row.assistance) ?? [];
    byAssistance.set(row.assistance, own);
    own.push({
      round: word<Round>(row.round),
      heldOn: row.heldOn,
      contact: word<Contact>(row.contact),
      monthlyIncome: row.monthlyIncome,
      livingConditions: row.livingConditions === null ? null : word<LivingConditions>(row.livingConditions),
      inWork: row.inWork,
      businessStarted: row.businessStarted,
      review: word<ReviewState>(row.review),
    });
  }
  return byAssistance;
}
