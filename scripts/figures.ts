import { figures } from "@/db/queries/figures-by";
import { programmeOf } from "@/db/queries/programme";
import { programmePhases } from "@/db/queries/programme-structure";
import { isDay, todayInKigali } from "@/domain/dates";
import type { Figure } from "@/domain/figure";
import { chosenParts, filterNames, parseFilter, type FilterProblem } from "@/domain/filter-parse";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { Refusal } from "@/scripts/refusal.mjs";

const list = { type: "string", multiple: true } as const;
const options = {
  phase: list,
  province: list,
  district: list,
  kind: list,
  trade: list,
  sex: list,
  age: list,
  group: list,
  review: list,
  "as-of": { type: "string" },
  programme: { type: "string" },
  json: { type: "boolean" },
} as const;
const usage = `npm run figures -- [--as-of DAY] [--programme CODE] [--json] ${filterNames
  .map((name) => `[--${name} …]`)
  .join(" ")}`;

/** `npm run figures`: every figure of a filter as of a day, as one JSON object or as lines to read. */
await run(async () => {
  const { values } = readCommand(usage, options, 0);
  const asked = values["as-of"];
  if (asked !== undefined && !isDay(asked)) {
    throw new Refusal(`--as-of: "${asked}" is no day of the calendar as YYYY-MM-DD.`);
  }
  return withStore(async (opened) => {
    const { reader } = opened.store;
    const scope = await operatorScope(opened, values.programme);
    const phases = await programmePhases(reader, scope);
    const { filter, problems } = parseFilter(
      Object.fromEntries(filterNames.map((name) => [name, values[name]])),
      phases.map((phase) => phase.code),
    );
    if (problems.length > 0) throw new Refusal(problems.map(inWords).join("\n"));
    const programme = await programmeOf(reader, scope);
    const asOf = asked ?? programme?.demonstrationToday ?? todayInKigali(new Date());
    const answer = { asOf, filter: chosenParts(filter), figures: await figures(reader, scope, { filter, asOf }) };
    if (values.json) console.log(JSON.stringify(answer));
    else for (const figure of answer.figures) console.log(line(figure));
    return 0;
  });
});

function inWords({ name, value, expected }: FilterProblem): string {
  return `--${name}: "${value}" is not known; expected ${expected.join(", ")}.`;
}

function line({ code, value, low, high, n, few, leftOut, nothing }: Figure): string {
  const parts = [code.padEnd(24), String(value ?? nothing)];
  if (low !== null && high !== null) parts.push(`(${low} to ${high})`);
  if (n !== null) parts.push(`n = ${n}${few ? ", few cases" : ""}`);
  if (leftOut !== null) parts.push(`left out: ${leftOut}`);
  return parts.join("  ");
}
