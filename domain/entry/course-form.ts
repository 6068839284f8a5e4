import { EntryRefused } from "@/domain/entry/entry-refused";
import { isDay } from "@/domain/dates";
import { valueOf, valuesOf, type FormValues } from "@/domain/forms/form-state";
import { keyOf, type FormChange } from "@/domain/operations/form-operations";
import type { CourseOnRecord, Trainee } from "@/domain/records/course";
import { statuses } from "@/domain/vocabulary";

/** How many of a course's noted days stand in the grid. */
export const daysInGrid = 8;

/** A mark in the grid: who on which day. A new day has no date before it is typed. */
export function markOf(assistance: string, day: string): string {
  return `${day} ${assistance}`;
}

export const newDay = "new";

/** What the form of a course says at first: every mark as it is on record, and what was seen of each trainee. */
export function courseValues(course: CourseOnRecord, today: string): FormValues {
  const days = course.days.slice(-daysInGrid);
  return {
    days: days.map(({ day }) => day),
    seen: days.flatMap(({ day, present }) => present.map((one) => markOf(one, day))),
    present: days.flatMap(({ day, present }) => present.map((one) => markOf(one, day))),
    handed_on: today,
    ...Object.fromEntries(
      course.trainees.flatMap(({ assistance, status, endedOn }) => [
        [statusField(assistance), status],
        [endedField(assistance), endedOn ?? ""],
        [seenField(assistance), `${status} ${endedOn ?? ""}`],
      ]),
    ),
  };
}

export function statusField(assistance: string): string {
  return `status-${assistance}`;
}

export function endedField(assistance: string): string {
  return `ended-${assistance}`;
}

export function seenField(assistance: string): string {
  return `was-${assistance}`;
}

/** All that the form changes: days on which marks were set or taken away, results of trainees, kits handed over. */
export function courseChanges(course: CourseOnRecord, values: FormValues): FormChange[] {
  return [
    ...dayChanges(course, values),
    ...course.trainees.flatMap((one, i) => traineeChanges(course, one, i, values)),
  ];
}

function dayChanges(course: CourseOnRecord, values: FormValues): FormChange[] {
  const [seen, present] = ["seen", "present"].map((field) => valuesOf(values, field));
  const on = (marks: readonly string[] = [], day: string) =>
    marks.filter((mark) => mark.startsWith(`${day} `)).map((mark) => mark.slice(day.length + 1));
  const known = valuesOf(values, "days").flatMap((day): FormChange[] => {
    const [was, is] = [on(seen, day), on(present, day)];
    const isAsBefore = was.length === is.length && was.every((one) => is.includes(one));
    return isAsBefore ? [] : [attendanceOn(course, day, is, { present: was })];
  });
  const marked = on(present, newDay);
  const day = valueOf(values, "new_day");
  if (day === "" && marked.length > 0)
    throw new EntryRefused([{ column: "new_day", value: "", expected: { code: "required" } }]);
  if (day === "") return known;
  if (!isDay(day)) throw new EntryRefused([{ column: "new_day", value: day, expected: { code: "day" } }]);
  return [...known, attendanceOn(course, day, marked, null)];
}

function attendanceOn(
  { id }: CourseOnRecord,
  day: string,
  present: readonly string[],
  base: FormChange["base"],
): FormChange {
  return { verb: "record-attendance", payload: { course: id, day, present: [...present] }, base };
}

function traineeChanges(course: CourseOnRecord, trainee: Trainee, i: number, values: FormValues): FormChange[] {
  const { assistance, name, startedOn, hasKit } = trainee;
  const [status, ended] = [valueOf(values, statusField(assistance)), valueOf(values, endedField(assistance))];
  const [wasStatus = "", wasEnded = ""] = valueOf(values, seenField(assistance)).split(" ");
  const changes: FormChange[] = [];
  if (status !== wasStatus || ended !== wasEnded) {
    if (!statuses.some((one) => one === status))
      throw new EntryRefused([{ column: statusField(assistance), value: status, expected: { code: "required" } }]);
    if (ended !== "" && !isDay(ended))
      throw new EntryRefused([{ column: endedField(assistance), value: ended, expected: { code: "day" } }]);
    const begins = startedOn === null && status !== "enrolled" && course.startsOn !== null;
    const started = begins ? { payload: { started_on: course.startsOn }, base: { started_on: null } } : null;
    changes.push({
      verb: "record-assistance",
      payload: { id: assistance, status, ended_on: ended || null, ...started?.payload },
      base: { status: wasStatus, ended_on: wasEnded || null, ...started?.base },
    });
  }
  if (!hasKit && valuesOf(values, "kit").includes(assistance)) {
    const id = keyOf(valueOf(values, "key"), 128 + i);
    const given = { assistance, item: "start-up-kit", quantity: 1, handed_on: valueOf(values, "handed_on") };
    changes.push({ verb: "record-handover", payload: { id, ...given, received_by: name }, base: null });
  }
  return changes;
}
