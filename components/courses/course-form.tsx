"use client";

import { AttendanceGrid } from "@/components/courses/attendance-grid";
import type { CourseProps } from "@/components/courses/course-props";
import { ResultsTable } from "@/components/courses/results-table";
import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, type Option } from "@/components/forms/fields";
import { endedField, statusField } from "@/domain/entry/course-form";

export interface CourseFormProps extends CourseProps, Pick<EntryFormProps, "action" | "words" | "values"> {
  statuses: readonly Option[];
}

/** Attendance, results and start-up kits of a course in one form. */
export function CourseForm({ action, words, values = {}, statuses, ...props }: CourseFormProps) {
  const { texts, course } = props;
  const ofTrainees = course.trainees.flatMap(({ assistance, name }): [string, string][] => [
    [statusField(assistance), texts.statusOf.replace("{name}", name)],
    [endedField(assistance), texts.endedOf.replace("{name}", name)],
  ]);
  const labels = { new_day: texts.newDay, handed_on: texts.handedOn, ...Object.fromEntries(ofTrainees) };
  return (
    <EntryForm action={action} words={words} labels={labels} values={values}>
      <HiddenField name="key" />
      <AttendanceGrid {...props} />
      <ResultsTable {...props} statuses={statuses} />
    </EntryForm>
  );
}
