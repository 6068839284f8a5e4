import { readCommand, run } from "@/scripts/command-line";
import { emptyProof, proveRegister, type Proof } from "@/scripts/disclosure/prove";
import { loadSolver } from "@/scripts/disclosure/solver";
import { Refusal } from "@/scripts/refusal.mjs";

const options = { tables: { type: "string" }, seed: { type: "string" } } as const;
const usage = "npm run prove:disclosure -- [--tables N] [--seed S]";
const seedsEach = 100_000;

/**
 * `npm run prove:disclosure`: releases random registers and attacks all that is released, with the source code at hand.
 * It fails when a withheld number gets narrower than promised, or when the same attack does not break plain suppression.
 */
await run(async () => {
  const { values } = readCommand(usage, options, 0);
  const tables = wholeNumber("--tables", values.tables ?? "20");
  const seed = wholeNumber("--seed", values.seed ?? "1");
  const highs = await loadSolver();
  const proof = emptyProof();
  for (let i = 0; i < tables; i += 1) proveRegister(highs, seed * seedsEach + i, proof);
  for (const line of report(proof)) console.log(line);
  return proof.narrowed.length === 0 && proof.plainNarrowed > 0 ? 0 : 1;
});

function report(proof: Proof): string[] {
  const share = (count: number) => `${((100 * count) / Math.max(1, proof.asked)).toFixed(1)} %`;
  const shown = proof.exact + proof.again + proof.coarser;
  return [
    ...proof.narrowed.map((cell) => `narrowed: ${cell}`),
    `tables: ${proof.releases} releases of ${proof.registers} registers, ${proof.asked} cells asked`,
    `attacks: ${proof.attacks} on ${proof.withheld} numbers that are not told`,
    `cells narrowed: ${proof.narrowed.length}`,
    `cells published: ${share(shown)} (exactly ${share(proof.exact)}, as of the release before ${share(proof.again)}, ` +
      `together with a neighbour or as a bound ${share(proof.coarser)})`,
    `phase counts at or above the threshold shown exactly: ${proof.headlinesExact} of ${proof.headlines}`,
    `plain suppression: ${share(proof.plain)} published, ${proof.plainNarrowed} of ${proof.plainWithheld} cells narrowed`,
    `control broken: ${proof.plainNarrowed > 0 ? "yes" : "no"}`,
  ];
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new Refusal(`${name}: "${text}" is no whole number from 1 on.\nUsage: ${usage}`);
}
