import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { keyOf, type NewChange } from "@/domain/operations/form-operations";
import type { OperationVerb } from "@/domain/operations/operation";

/** What can be done to a record as a whole, each by a form of its own. */
export const recordSteps = [
  "submit",
  "void",
  "restore",
  "withdraw",
  "anonymise",
  "paper",
  "different",
  "merge",
  "unmerge",
] as const;
export type RecordStep = (typeof recordSteps)[number];

/** A field bears its step's name too: a page has several forms, and each field its own name. */
export function stepField(step: RecordStep, field: string): string {
  return `${step}-${field}`;
}

/** What a form asks for beside the record it is about: these fields, by their names in the operation. */
const askedBy: Readonly<Record<RecordStep, readonly string[]>> = {
  submit: [],
  void: ["reason"],
  restore: [],
  withdraw: ["on", "reason"],
  anonymise: ["reason"],
  paper: ["type", "number", "dated_on", "kept_at"],
  different: ["reason"],
  merge: ["kept", "reason"],
  unmerge: ["reason"],
};

/** Steps that are asked once more before they are done. */
export const askedTwice: readonly RecordStep[] = ["anonymise"];

export function isRecordStep(text: string): text is RecordStep {
  return recordSteps.some((step) => step === text);
}

/** The operation that a step's form asks for. */
export function changeOf(step: RecordStep, values: FormValues): NewChange {
  const value = (name: string) => valueOf(values, name);
  const [record, id, version] = [value("record"), value("id"), value("version")];
  const asked = Object.fromEntries(askedBy[step].map((field) => [field, value(stepField(step, field))]));
  const seen = { id, version, ...asked };
  const reviewed: OperationVerb = record === "interview" ? "review-interview" : "review-assistance";
  switch (step) {
    case "submit":
      return { verb: reviewed, payload: { ...seen, step: "submit" } };
    case "void":
      return { verb: "void-record", payload: { ...seen, record } };
    case "restore":
      return { verb: "restore-record", payload: { ...seen, record } };
    case "withdraw":
      return { verb: "withdraw-consent", payload: seen };
    case "anonymise":
      return { verb: "anonymise-person", payload: seen };
    case "paper":
      return { verb: "record-document", payload: { record, id, ...asked } };
    case "different":
      return {
        verb: "judge-duplicate",
        payload: { person: value("person"), other: value("other"), judgement: "different", ...asked },
      };
    case "merge": {
      const { kept, reason } = asked;
      const merged = kept === value("person") ? value("other") : value("person");
      return {
        verb: "merge-people",
        payload: { id: keyOf(value("key"), 128), kept: kept ?? "", merged, reason: reason ?? "" },
      };
    }
    case "unmerge":
      return { verb: "unmerge-people", payload: { id, ...asked } };
  }
}
