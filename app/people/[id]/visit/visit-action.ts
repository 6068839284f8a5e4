"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { storeVisit } from "@/app/people/[id]/visit/store-visit";
import { visited } from "@/app/people/[id]/visit/visit-facts";
import { DomainError } from "@/domain/domain-error";
import { requireVisitStep, visitSteps } from "@/domain/entry/visit-steps";
import { valueOf, type FormState } from "@/domain/forms/form-state";

/** One page of a visit: on to the next group of questions, back to one before, or at the end into the register. */
export async function visit(person: string, before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async (sent) => {
    const known = await visited(sent, person);
    if (known === null || !known.isApproved) throw new DomainError("not-found");
    const { go = "", ...values } = sent.values;
    const step = valueOf(values, "step");
    if (typeof go === "string" && visitSteps(known.facts, values).includes(go)) return { ...values, step: go };
    if (step === "check") {
      redirect(await storeVisit(sent, person, values));
    }
    requireVisitStep(known.facts, step, values);
    const steps = visitSteps(known.facts, values);
    return { ...values, step: steps[steps.indexOf(step) + 1] ?? "check" };
  });
}
