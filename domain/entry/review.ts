import { DomainError } from "@/domain/domain-error";
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

/** A verified record is changed only after it was returned: otherwise what was verified would not be what stands. */
export function requireOpen(record: { review: string } | null): void {
  if (record?.review === "verified") throw new DomainError("verified-is-fixed");
}
