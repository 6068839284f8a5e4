import type { Files } from "@/tests/support/register-files";
import { csvLine, type CellValue } from "@/domain/exchange/csv-text";
import { columnsOf, type ExchangeFile } from "@/domain/exchange/files";
import { kinds, reviewStates, rounds, statuses, trades } from "@/domain/vocabulary";
import { randomFrom, type Random } from "@/scripts/bench/random";

const awkward = ["Théogène", 'the "old" one', "a, b", "two\nlines", " spaces ", "N’Dékó", "😀", "ﬀ", "0012", "="];
const districts = ["RW11", "RW24", "RW31", "RW57"];
const phases = ["i", "iv", "v"];
const days = ["", "2011-02-28", "2012-02-29", "2013-12-31"];

/**
 * A small random register as files in no order, with what is easily lost on the way: awkward texts and references,
 * empty cells, voided rows, people without household, courses with several trainers.
 */
export function randomFiles(seed: number): Files {
  const random = randomFrom(seed);
  const rows = new Map<ExchangeFile, Record<string, CellValue>[]>();
  const add = (file: ExchangeFile, row: Record<string, CellValue>) => rows.set(file, [...(rows.get(file) ?? []), row]);
  const ids = (count: number) =>
    Array.from({ length: count }, (_, i) => `${random.pick(awkward).replace("\n", "")}${i}`);
  const maybe = <T>(from: readonly T[]) => (random.chance(0.3) ? "" : random.pick(from));
  const voided = () => (random.chance(0.2) ? "yes" : "");

  for (const phase of phases)
    add("phases.csv", {
      ...{ phase, status: random.pick(["planned", "under-way", "completed"]), starts_on: "2010-01-01", ends_on: "" },
      districts: districts.filter(() => random.chance(0.5)).join(";"),
    });
  for (const district of districts)
    add("targets.csv", {
      ...{ indicator: "direct_beneficiaries", phase: "iv", district, sex: "", value: random.pick(["10", "0.50"]) },
      ...{ due_on: maybe(days), set_on: maybe(days), reason: maybe(awkward) },
    });
  const households = ids(6);
  for (const id of households)
    add("households.csv", {
      id,
      district: random.pick(districts),
      sector: maybe(awkward),
      size: maybe(["1", "7"]),
      voided: voided(),
    });
  const trainers = ids(4);
  for (const id of trainers)
    add("trainers.csv", {
      ...{ id, phase: random.pick(phases), district: random.pick(districts), trade: random.pick(trades) },
      ...{ family_name: random.pick(awkward), given_name: maybe(awkward), sex: maybe(["f", "m"]) },
      ...{ status: random.pick(["selected", "completed"]), completed_on: maybe(days), voided: voided() },
    });
  const courses = ids(3).map((id) => ({ id, phase: random.pick(phases), trade: random.pick(trades) }));
  for (const course of courses)
    add("courses.csv", {
      ...course,
      district: random.pick(districts),
      trainers: trainers.filter(() => random.chance(0.5)).join(";"),
      ...{ starts_on: maybe(["2010-05-01"]), ends_on: maybe(["2010-10-01"]), voided: voided() },
    });
  addPeople(random, add, ids(12), { households, courses }, maybe, voided);
  return asFiles(random, rows);
}

function addPeople(
  random: Random,
  add: (file: ExchangeFile, row: Record<string, CellValue>) => void,
  people: string[],
  { households, courses }: { households: string[]; courses: { id: string; phase: string; trade: string }[] },
  maybe: <T>(from: readonly T[]) => T | "",
  voided: () => string,
): void {
  for (const [at, id] of people.entries()) {
    const texts = ["document_type", "document_number", "phone", "cell", "village", "how_to_find", "selected_for"];
    add("beneficiaries.csv", {
      ...{ id, household: maybe(households), family_name: random.pick(awkward), given_name: maybe(awkward) },
      ...{ sex: maybe(["f", "m"]), birth_year: maybe(["1960", "1999"]), population_group: maybe(["returnee"]) },
      ...{ country_of_return: maybe(["CD"]), returned_on: maybe(days), disability: maybe(["yes", "no"]) },
      ...{ consent_on: maybe(days), voided: voided() },
      ...Object.fromEntries(texts.map((column) => [column, maybe(awkward)])),
    });
    for (const kind of kinds) {
      if (random.chance(0.4)) continue;
      const assistance = `${kind} ${at}`;
      const course = kind === "vocational-training" && random.chance(0.5) ? random.pick(courses) : null;
      const trade = course?.trade ?? (kind === "vocational-training" ? random.pick(trades) : "");
      add("assistance.csv", {
        ...{ id: assistance, beneficiary: id, phase: course?.phase ?? random.pick(phases), kind, trade },
        ...{ district: random.pick(districts), course: course?.id ?? "", status: random.pick(statuses) },
        ...{ enrolled_on: maybe(["2012-01-15"]), started_on: maybe(["2012-02-01"]), ended_on: maybe(["2013-09-30"]) },
        ...{ review: random.pick(reviewStates), voided: voided() },
      });
      for (const round of rounds) {
        const isMet = random.chance(0.7);
        const answer = <T>(from: readonly T[]) => (isMet ? maybe(from) : "");
        add("interviews.csv", {
          ...{ id: `${assistance} ${round}`, assistance, round, held_on: maybe(days) },
          ...{ contact: isMet ? random.pick(["met", "proxy"]) : random.pick(["moved", "refused"]) },
          ...{ monthly_income_rwf: answer(["0", "25000"]), living_conditions: answer(["worse", "better"]) },
          ...{ in_work: answer(["yes", "no"]), business_started: answer(["yes", "no"]) },
          ...{ review: random.pick(reviewStates), voided: voided() },
        });
      }
    }
  }
}

function asFiles(random: Random, rows: ReadonlyMap<ExchangeFile, Record<string, CellValue>[]>): Files {
  const files: Files = {};
  for (const [file, own] of rows) {
    const columns = columnsOf(file);
    const shuffled = own.map((row) => ({ row, at: random.next() })).sort((a, b) => a.at - b.at);
    const lines = shuffled.map(({ row }) => csvLine(columns.map((column) => row[column] ?? null)));
    files[file] = csvLine(columns) + lines.join("");
  }
  return files;
}
