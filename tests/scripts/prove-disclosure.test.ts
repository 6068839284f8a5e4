import { expect, test } from "vitest";
import { emptyProof, proveRegister } from "@/scripts/disclosure/prove";
import { loadSolver } from "@/scripts/disclosure/solver";

test("nobody narrows a withheld number of a protected release, and the same attack breaks plain suppression", async () => {
  const highs = await loadSolver();
  const proof = emptyProof();
  for (const seed of [100_005, 200_007]) proveRegister(highs, seed, proof);
  expect(proof.narrowed).toEqual([]);
  expect(proof.plainNarrowed).toBeGreaterThan(0);
}, 300_000);
