import { arch, cpus, platform, release, totalmem } from "node:os";
import type { Spread } from "@/scripts/bench/measure";

/** One line of the bench: what was measured, and whether it reached its goal where there is one. */
export interface Result {
  what: string;
  measured: string;
  goal?: string;
  isMet?: boolean;
}

export interface Section {
  title: string;
  results: readonly Result[];
}

/** A result that must be at most (or, for `atLeast`, at least) so much. */
export function against(
  what: string,
  value: number,
  goal: number,
  how: { unit?: string; detail?: string; atLeast?: boolean } = {},
): Result {
  const { unit = "", detail, atLeast = false } = how;
  const measured = `${short(value)}${unit}${detail === undefined ? "" : ` (${detail})`}`;
  return {
    what,
    measured,
    goal: `${atLeast ? "≥" : "≤"} ${goal}${unit}`,
    isMet: atLeast ? value >= goal : value <= goal,
  };
}

/** Median and middle half. */
export function spread({ median, lowerQuarter, upperQuarter }: Spread, unit: string): string {
  return `${short(median)}${unit} (${short(lowerQuarter)}–${short(upperQuarter)})`;
}

export function milliseconds(measured: Spread): string {
  return spread(measured, " ms");
}

export function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The whole report as Markdown: the machine, a table for each section, and the goals that were missed. */
export function report(sections: readonly Section[], load: { before: number; after: number }): string {
  const [{ model } = { model: "unknown processor" }] = cpus();
  const machine = `${cpus().length} × ${model}, ${short(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`;
  const missed = sections.flatMap(({ results }) => results.filter(({ isMet }) => isMet === false));
  return [
    `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${machine}`,
    `Load average of the machine: ${short(load.before)} before, ${short(load.after)} after the run.`,
    ...sections.map(table),
    missed.length === 0
      ? "Every goal is met."
      : `Missed: ${missed.map(({ what, measured, goal }) => `${what}: ${measured} instead of ${goal ?? ""}`).join("; ")}.`,
  ].join("\n\n");
}

function table({ title, results }: Section): string {
  const rows = results.map(
    ({ what, measured, goal, isMet }) =>
      `| ${what} | ${measured} | ${goal ?? "–"} | ${isMet === undefined ? "" : isMet ? "met" : "**missed**"} |`,
  );
  return [`## ${title}`, "", "| what | measured | goal | |", "|---|---|---|---|", ...rows].join("\n");
}
