import "server-only";
import type { Acting } from "@/app/acting";
import { courseOf, coursesToEnrolIn } from "@/app/enrol/enrolment";
import { operateForm } from "@/app/operating";
import { enrolmentChanges, householdOf, personOf } from "@/domain/entry/enrolment/operations";
import { requireAllSteps } from "@/domain/entry/enrolment/steps";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { consent } from "@/domain/instrument/consent";
import { operationsOf } from "@/domain/operations/form-operations";

/** Stores an enrolment of which all was answered; returns the address of its receipt. Throws as the commands do. */
export async function storeEnrolment(sent: Acting<"enter">, values: FormValues): Promise<string> {
  requireAllSteps(values, await courseOf(sent, values), sent.today);
  const tradeOfCourse = Object.fromEntries((await coursesToEnrolIn(sent)).map(({ id, trade }) => [id, trade]));
  const facts = { today: sent.today, consentVersion: consent.version, tradeOfCourse };
  const made = { device: null, madeAt: Date.now() };
  await operateForm(
    sent.store,
    sent.scope,
    operationsOf(valueOf(values, "key"), enrolmentChanges(values, facts), made),
  );
  return `/enrol/receipt?person=${personOf(values)}&household=${householdOf(values)}`;
}
