import * as z from "zod/mini";
import { longText, reference, references, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { periodKinds } from "@/domain/periods";
import { releaseSteps } from "@/domain/releases/state";
import { reviewClasses } from "@/domain/vocabulary";

/** Which figures are frozen: of which phases, as of the end of which day, with the period that the day lies in. */
export const releaseEntry = z
  .object({
    phases: references,
    period: word(periodKinds),
    review: word(reviewClasses),
    reason: longText,
  })
  .check(
    rule((entry, tell) => {
      if (entry.phases?.length === 0) tell("phases", { code: "required" });
    }),
  );

/** A step of a release; superseding names the release that takes its place, and says why. */
export const releaseStep = z
  .object({ code: reference, step: word(releaseSteps), by: z.optional(reference), reason: longText })
  .check(
    rule((entry, tell) => {
      if (entry.step !== "supersede") return;
      if (entry.by === undefined || entry.by === null) tell("by", { code: "required" });
      if (entry.reason === null) tell("reason", { code: "required" });
    }),
  );
