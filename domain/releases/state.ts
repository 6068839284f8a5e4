import { DomainError } from "@/domain/domain-error";

/** A release is never edited or deleted: it goes one way, and a published one is followed by another that supersedes it. */
export const releaseStates = ["draft", "reviewed", "published", "superseded", "dropped"] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const releaseSteps = ["review", "publish", "supersede", "drop"] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

const before: Record<ReleaseStep, readonly ReleaseState[]> = {
  review: ["draft"],
  publish: ["reviewed"],
  supersede: ["published"],
  drop: ["draft", "reviewed"],
};
const after: Record<ReleaseStep, ReleaseState> = {
  review: "reviewed",
  publish: "published",
  supersede: "superseded",
  drop: "dropped",
};

/** The state after a step, or the rule that the step would break: whoever made a release does not review it. */
export function stateAfter(
  step: ReleaseStep,
  { state, madeBy }: { state: ReleaseState; madeBy: string },
  actor: string,
): ReleaseState {
  if (!before[step].includes(state)) throw new DomainError("wrong-release-state");
  if (step === "review" && madeBy === actor) throw new DomainError("own-release");
  return after[step];
}

/** Whether everybody who may see its phases may see it; the others are the programme's own. */
export function isReleased(state: ReleaseState): boolean {
  return state === "published" || state === "superseded";
}
