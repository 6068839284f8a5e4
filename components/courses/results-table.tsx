"use client";

import type { CourseProps } from "@/components/courses/course-props";
import { useForm } from "@/components/forms/entry-form";
import { TextField, type Option } from "@/components/forms/fields";
import { endedField, seenField, statusField } from "@/domain/entry/course-form";
import { valueOf, valuesOf } from "@/domain/forms/form-state";
import type { Trainee } from "@/domain/records/course";

/** How the course went for each trainee, and whether they got their kit. */
export function ResultsTable({ texts, course, statuses }: CourseProps & { statuses: readonly Option[] }) {
  return (
    <section>
      <h2>{texts.results}</h2>
      <div className="grid-scroll" role="region" aria-label={texts.results} tabIndex={0}>
        <table className="attendance-grid">
          <thead>
            <tr>
              {[texts.trainee, texts.status, texts.endedOn, texts.kit].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {course.trainees.map((trainee) => (
              <TraineeRow key={trainee.assistance} trainee={trainee} texts={texts} statuses={statuses} />
            ))}
          </tbody>
        </table>
      </div>
      {course.trainees.some(({ hasKit }) => !hasKit) && <TextField name="handed_on" kind="date" width="medium" />}
    </section>
  );
}

interface TraineeRowProps {
  trainee: Trainee;
  texts: CourseProps["texts"];
  statuses: readonly Option[];
}

function TraineeRow({ trainee: { assistance, person, name, hasKit }, texts, statuses }: TraineeRowProps) {
  const { values, problems } = useForm().state;
  const [status, ended] = [statusField(assistance), endedField(assistance)];
  const problem = problems.find(({ field }) => field === status || field === ended);
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${person}`}>{name}</a>
        <input type="hidden" name={seenField(assistance)} defaultValue={valueOf(values, seenField(assistance))} />
        {problem !== undefined && <p className="field-error">{problem.message}</p>}
      </th>
      <td>
        <select
          id={`field-${status}`}
          name={status}
          className="input"
          aria-label={texts.statusOf.replace("{name}", name)}
          defaultValue={valueOf(values, status)}
        >
          {statuses.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          id={`field-${ended}`}
          type="date"
          name={ended}
          className="input"
          aria-label={texts.endedOf.replace("{name}", name)}
          defaultValue={valueOf(values, ended)}
        />
      </td>
      <td>
        {hasKit ? (
          texts.kitGiven
        ) : (
          <label className="mark">
            <input
              type="checkbox"
              name="kit"
              value={assistance}
              aria-label={texts.kitFor.replace("{name}", name)}
              defaultChecked={valuesOf(values, "kit").includes(assistance)}
            />
          </label>
        )}
      </td>
    </tr>
  );
}
