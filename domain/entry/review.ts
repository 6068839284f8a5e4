import { DomainError } from "@/domain/domain-error";
import { refuse } from "@/domain/entry/entry-refused";
import type { ReviewState } from "@/domain/vocabulary";

/** What is done in review: whoever entered a record submits it, somebody else verifies it or returns it with a reason. */
export const reviewSteps = ["submit", "verify", "return"] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** Whose work a record is. */
export interface Reviewed {
  review: ReviewState;
  createdBy: string;
  updatedBy: string;
  /** Who put it into its state: of a submitted record, who submitted it. */
  reviewedBy: string | null;
}

const before: Record<ReviewStep, readonly ReviewState[]> = {
  submit: ["draft", "returned"],
  verify: ["submitted"],
  return: ["submitted", "verified"],
};
const after: Record<ReviewStep, ReviewState> = { submit: "submitted", verify: "verified", return: "returned" };

/** Whether someone may verify a record: nobody verifies what they entered, changed or submitted themselves. */
export function canVerify({ createdBy, updatedBy, reviewedBy }: Reviewed, actor: string): boolean {
  return ![createdBy, updatedBy, reviewedBy].includes(actor);
}

/** The state of a record after a step, or the rule that the step would break. */
export function reviewAfter(step: ReviewStep, record: Reviewed, actor: string): ReviewState {
  if (!before[step].includes(record.review)) throw new DomainError("wrong-review-state");
  if (step === "verify" && !canVerify(record, actor)) throw new DomainError("own-entry");
  return after[step];
}

/** The review of a record, as it is kept beside it. */
interface ReviewKept {
  review: ReviewState;
  reviewReason: string | null;
  reviewedBy: string | null;
  reviewedAt: number | null;
  reviewedBySample: boolean | null;
}

/**
 * What a change does to a record's review: one that is verified goes back to be verified again, with the reason why it
 * was changed, for what was verified would not be what stands. Refuses such a change without a reason.
 */
export function reviewOfChange(
  stored: { review: string } | null,
  reason: string | null,
  { actor, now }: { actor: string; now: number },
): Partial<ReviewKept> {
  if (stored?.review !== "verified") return {};
  if (reason === null) refuse("reason", "", { code: "required" });
  return { review: "submitted", reviewReason: reason, reviewedBy: actor, reviewedAt: now, reviewedBySample: null };
}
