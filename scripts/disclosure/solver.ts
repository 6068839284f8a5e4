import loadHighs from "highs";

export type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** The HiGHS solver for linear and whole-number problems, in this process. */
export function loadSolver(): Promise<Highs> {
  return loadHighs();
}
