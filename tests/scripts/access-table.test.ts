import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accessTableInMarkdown } from "@/tests/support/access-table";

test("docs/access.md shows the table that scopes are made of", () => {
  const written = readFileSync("docs/access.md", "utf8").replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");
  expect(written).toContain(accessTableInMarkdown());
});
