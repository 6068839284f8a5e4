import { expect, test } from "vitest";
import { canVerify, reviewAfter, reviewSteps, type Reviewed, type ReviewStep } from "@/domain/entry/review";
import { reviewStates, type ReviewState } from "@/domain/vocabulary";

const record = (review: ReviewState): Reviewed => ({ review, createdBy: "a", updatedBy: "b", reviewedBy: "c" });

test("each step leads from some states to one, and from the others nowhere", () => {
  const next = (review: ReviewState, step: ReviewStep): string => {
    try {
      return reviewAfter(step, record(review), "somebody else");
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  };
  const table = reviewStates.map((state) => [state, ...reviewSteps.map((step) => next(state, step))]);
  const no = "wrong-review-state";
  expect(table).toEqual([
    ["draft", "submitted", no, no],
    ["submitted", no, "verified", "returned"],
    ["verified", no, no, "returned"],
    ["returned", "submitted", no, no],
  ]);
});

test("nobody verifies what they entered, changed or submitted themselves", () => {
  const verifiers = ["a", "b", "c", "d"].filter((actor) => canVerify(record("submitted"), actor));
  expect(verifiers).toEqual(["d"]);
});
