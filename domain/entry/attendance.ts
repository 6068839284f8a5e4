import * as z from "zod/mini";
import { day, reference, references } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** Who was present on a day of a course: the keys of their assistance; the other trainees of the course were not. */
export const attendanceEntry = z.object({ course: reference, day, present: references }).check(
  rule((entry, tell) => {
    if (entry.day === null) tell("day", { code: "required" });
  }),
);
