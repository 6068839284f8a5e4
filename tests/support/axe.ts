import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** The file that is put into a page, past its policy, before it can be judged. */
export const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface AxeAnswer {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** What axe finds on the page, as rule and place; it asks nobody. */
export async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: { run: () => Promise<AxeAnswer> } };
    const { violations } = await judge.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}
