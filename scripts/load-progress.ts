import type { LoadStep } from "@/db/exchange/load-register";

/** About how much of a whole load each step takes. */
const shares: readonly (readonly [LoadStep, number])[] = [
  ["phases.csv", 0],
  ["targets.csv", 0],
  ["households.csv", 0.03],
  ["trainers.csv", 0.01],
  ["courses.csv", 0.01],
  ["beneficiaries.csv", 0.15],
  ["assistance.csv", 0.15],
  ["interviews.csv", 0.3],
  ["sums", 0.35],
];

/** Turns the progress of a load's steps into that of the whole, from 0 to 1. */
export function loadProgress(report: (share: number) => void): (step: LoadStep, share: number) => void {
  return (step, share) => {
    const at = shares.findIndex(([name]) => name === step);
    const before = shares.slice(0, at).reduce((sum, [, part]) => sum + part, 0);
    report(before + share * (shares[at]?.[1] ?? 0));
  };
}
