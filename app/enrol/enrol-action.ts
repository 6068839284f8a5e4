"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { courseOf } from "@/app/enrol/enrolment";
import { storeEnrolment } from "@/app/enrol/store-enrolment";
import { withDoubles, withPlace } from "@/app/enrol/with-doubles";
import { following, isEnrolmentStep, requireStep } from "@/domain/entry/enrolment/steps";
import { valueOf, type FormState } from "@/domain/forms/form-state";

/** One step of an enrolment: on to the next group, back to one before, or at the end into the register. */
export async function enrol(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async (sent) => {
    const { go: going, ...values } = sent.values;
    const course = await courseOf(sent, values);
    const [step, go] = [valueOf(values, "step"), valueOf({ go: going ?? "" }, "go")];
    if (isEnrolmentStep(go)) return { ...values, step: go };
    if (!isEnrolmentStep(step)) return values;
    if (step === "check") redirect(await storeEnrolment(sent, values));
    requireStep(step, values, sent.today);
    const known = withPlace(sent, step === "identity" ? await withDoubles(sent, values) : values);
    const next = following(step, known, course, sent.today);
    return { ...known, step: next, ...(next === "check" ? { reached: "check" } : {}) };
  });
}
