import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CorrectForm } from "@/components/change/correct-form";
import { correctFields } from "@/components/change/correct-fields";
import { formWords } from "@/components/forms/form-words";
import { catalogue } from "@/messages/catalogue";

const conflict = { field: "status", base: "under-way", yours: "completed", theirs: "dropped-out", by: "Alice" };

function shown(values: Record<string, string>, isVerified = false) {
  render(
    <CorrectForm
      action={(before) => Promise.resolve(before)}
      words={formWords("en", "Save")}
      texts={catalogue.en.change}
      fields={correctFields("en", "assistance", "livestock")}
      isVerified={isVerified}
      values={{ status: "completed", ...values }}
    />,
  );
}

test("a conflict says what you had, what you entered, and what is there now, by whom; nothing is chosen for you", () => {
  shown({ conflicts: JSON.stringify([conflict]) });
  expect(screen.getByText(/What you had: under way/).textContent).toContain("by Alice");
  const yours = screen.getByLabelText<HTMLInputElement>("What you entered: completed");
  const theirs = screen.getByLabelText<HTMLInputElement>("What is there now: dropped out");
  expect([yours.checked, theirs.checked]).toEqual([false, false]);
});

test("a record in no conflict has no such part, and only a verified one asks why", () => {
  shown({});
  expect(screen.queryByText(/What you had/)).toBeNull();
  expect(screen.queryByLabelText("Reason")).toBeNull();
});

test("a verified record asks why it is changed; a trade only where there is one", () => {
  shown({}, true);
  expect(screen.getByLabelText("Reason")).toBeTruthy();
  expect(screen.queryByLabelText("Trade")).toBeNull();
});
