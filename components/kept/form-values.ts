/** What stands in a form, by field, without what Next and the server need for themselves. */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const field of new Set(form.keys())) {
    if (field.startsWith("$") || field.startsWith("password")) continue;
    const texts = form.getAll(field).filter((value) => typeof value === "string");
    values[field] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
