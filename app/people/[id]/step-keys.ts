import { v7 as uuid } from "uuid";
import { recordSteps, type RecordStep } from "@/domain/entry/record-steps";

/** A key for the form of each step, made once, so that a repeated post changes nothing. */
export function stepKeys(): Record<RecordStep, string> {
  return Object.fromEntries(recordSteps.map((step) => [step, uuid()])) as Record<RecordStep, string>;
}
