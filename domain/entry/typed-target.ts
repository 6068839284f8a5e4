import * as z from "zod/mini";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { day, decimal } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";

/** How many values on the way to a target a form takes at most. */
export const mostMilestones = 12;

const step = z.object({ value: decimal, due_on: day }).check(
  rule((row, tell) => {
    if (row.due_on === null) tell("due_on", { code: "required" });
  }),
);

/**
 * A target as it is typed into a form, as `setTarget` reads it: shares and changes in per cent, decimals with a point
 * or a comma, milestones in numbered fields. Whoever sets a target says why. Throws `EntryRefused`.
 */
export function typedTarget(values: FormValues): Record<string, unknown> {
  const [code, reason] = [valueOf(values, "indicator"), valueOf(values, "reason")];
  if (reason.trim() === "") throw new EntryRefused([{ column: "reason", value: "", expected: { code: "required" } }]);
  const shared = ["indicator", "phase", "district", "sex", "set_on"].map((name): [string, string] => [
    name,
    valueOf(values, name),
  ]);
  const numbers = Array.from({ length: mostMilestones }, (_, i) => i + 1);
  const milestones = numbers.flatMap((number) => milestone(values, code, number));
  const target = { value: asStored(code, valueOf(values, "value")), due_on: valueOf(values, "due_on") };
  return { ...Object.fromEntries(shared), reason, steps: [...milestones, target] };
}

function milestone(values: FormValues, code: string, number: number): { value: string; due_on: string }[] {
  const [value, due] = [`milestone_value_${number}`, `milestone_due_${number}`];
  const fields = { value: asStored(code, valueOf(values, value)), due_on: valueOf(values, due) };
  if (fields.value === "" && fields.due_on === "") return [];
  try {
    readFields(step, fields);
  } catch (error) {
    if (!(error instanceof EntryRefused)) throw error;
    throw new EntryRefused(
      error.problems.map((problem) => ({ ...problem, column: problem.column === "value" ? value : due })),
    );
  }
  return [fields];
}

/** Whether an indicator's values are typed and shown in per cent. */
export function isInPerCent(code: IndicatorCode): boolean {
  return ["share", "change"].includes(indicator(code).formula.shape);
}

/** `63,5` of a share as `0.635`; a text that is no number stays as it is, to be refused as such. */
function asStored(code: string, typed: string): string {
  const text = typed.trim().replace(",", ".");
  const known = indicatorCodes.find((one) => one === code);
  return known !== undefined && isInPerCent(known) ? movedPoint(text, -2) : text;
}

/** A stored value as it is typed: `0.635` of a share as `63.5`. */
export function asTyped(code: IndicatorCode, value: number): string {
  return isInPerCent(code) ? movedPoint(String(value), 2) : String(value);
}

/** A decimal number with its point so many places further right, exactly; any other text as it is. */
function movedPoint(text: string, places: number): string {
  if (!/^\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", fraction = ""] = text.split(".");
  const at = whole.length + places;
  const digits = "0".repeat(Math.max(0, 1 - at)) + (whole + fraction).padEnd(at, "0");
  const point = Math.max(1, at);
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = digits.slice(point).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}
