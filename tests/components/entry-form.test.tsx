import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { EntryForm } from "@/components/forms/entry-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { FormState } from "@/domain/forms/form-state";

const labels = { size: "Size of the household", district: "District" };

/** Refuses whatever is sent, as the server would. */
async function refusing(before: FormState, form: FormData): Promise<FormState> {
  const values = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  const problems = [{ field: "size", message: "expected a whole number from 1 to 9999" }];
  return { attempt: before.attempt + 1, values, problems, rule: null };
}

function openForm() {
  render(
    <EntryForm action={refusing} words={formWords("en", "Save")} labels={labels} values={{ size: "4" }}>
      <TextField name="size" hint="Everybody who eats together" />
      <SelectField
        name="district"
        none="not known"
        options={[
          { value: "RW24", label: "Huye" },
          { value: "RW31", label: "Karongi" },
        ]}
      />
    </EntryForm>,
  );
}

test("what was refused comes back as typed, with a summary that takes the focus and links to the field", async () => {
  openForm();
  fireEvent.change(screen.getByLabelText("Size of the household"), { target: { value: "many" } });
  fireEvent.change(screen.getByLabelText("District"), { target: { value: "RW31" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  const summary = await screen.findByRole("alert");
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(screen.getByLabelText("Size of the household")).toHaveProperty("value", "many");
  expect(screen.getByLabelText("District")).toHaveProperty("value", "RW31");
  const link = screen.getByRole("link", { name: /Size of the household: expected a whole number/ });
  expect(link.getAttribute("href")).toBe("#field-size");
});

test("a wrong field is named by its label, its hint and its reason", async () => {
  openForm();
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByRole("alert");
  const field = screen.getByLabelText("Size of the household");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBe("hint-size error-size");
});
