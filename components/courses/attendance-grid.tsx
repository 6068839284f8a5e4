"use client";

import type { KeyboardEvent } from "react";
import type { CourseProps } from "@/components/courses/course-props";
import { useForm } from "@/components/forms/entry-form";
import { useScripts } from "@/components/ui/use-scripts";
import { markOf, newDay } from "@/domain/entry/course-form";
import { formatter } from "@/domain/format";
import { valueOf, valuesOf } from "@/domain/forms/form-state";

/** Trainees by days, each a box to tick; the last column is a day that is not on record yet. */
export function AttendanceGrid({ language, texts, course }: CourseProps) {
  const { values, problems } = useForm().state;
  const days = [...valuesOf(values, "days")].reverse();
  const marks = valuesOf(values, "present");
  const { day: dayName, count } = formatter(language);
  const isAwake = useScripts();
  const problem = problems.find(({ field }) => field === "new_day");
  const earlier = course.days.length - days.length;
  return (
    <section>
      <h2>{texts.attendance}</h2>
      <p className="quiet">{texts.attendanceHint}</p>
      {days.map((day) => (
        <input key={day} type="hidden" name="days" defaultValue={day} />
      ))}
      {valuesOf(values, "seen").map((mark) => (
        <input key={mark} type="hidden" name="seen" defaultValue={mark} />
      ))}
      <div className="grid-scroll" role="region" aria-label={texts.attendance} tabIndex={0}>
        <table className="attendance-grid" onKeyDown={moveByArrow}>
          <thead>
            <tr>
              <th scope="col">{texts.trainee}</th>
              <th scope="col" id="field-new_day">
                <label>
                  {texts.newDay}
                  <input
                    type="date"
                    name="new_day"
                    className="input"
                    min={course.startsOn ?? undefined}
                    max={course.endsOn ?? undefined}
                    defaultValue={valueOf(values, "new_day")}
                    aria-invalid={problem === undefined ? undefined : true}
                    aria-describedby={problem === undefined ? undefined : "error-new_day"}
                  />
                </label>
                {problem !== undefined && (
                  <p className="field-error" id="error-new_day">
                    {problem.message}
                  </p>
                )}
                {isAwake && <AllPresent day={newDay} name={texts.newDay} texts={texts} />}
              </th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {dayName(day)}
                  {isAwake && <AllPresent day={day} name={dayName(day)} texts={texts} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {course.trainees.map(({ assistance, name }) => (
              <tr key={assistance}>
                <th scope="row">{name}</th>
                {[newDay, ...days].map((day) => (
                  <td key={day}>
                    <label className="mark">
                      <input
                        type="checkbox"
                        name="present"
                        value={markOf(assistance, day)}
                        defaultChecked={marks.includes(markOf(assistance, day))}
                        aria-label={texts.present
                          .replace("{name}", name)
                          .replace("{day}", day === newDay ? texts.newDay : dayName(day))}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {earlier > 0 && <p className="quiet">{texts.earlier.replace("{days}", count(earlier))}</p>}
    </section>
  );
}

function AllPresent({ day, name, texts }: { day: string; name: string; texts: CourseProps["texts"] }) {
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={texts.allPresent.replace("{day}", name)}
      onClick={({ currentTarget }) => {
        for (const box of boxesIn(currentTarget.closest("table")))
          if (box.value.startsWith(`${day} `)) box.checked = true;
      }}
    >
      {texts.all}
    </button>
  );
}

function boxesIn(table: Element | null): HTMLInputElement[] {
  return [...(table?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Moves from box to box, as in a spreadsheet; space ticks as everywhere. */
function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = (event.target as Element).closest("td");
  if (step === undefined || cell === null) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const next = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const box = next?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!box) return;
  event.preventDefault();
  box.focus();
}
