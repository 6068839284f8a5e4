import { join } from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import { Refusal } from "@/scripts/refusal.mjs";

/**
 * The tests of a copy of the tree, run again and again in one process: what was not changed is transformed once, and
 * a run ends at its first failure.
 */
export class Suite {
  private readonly passed = new Set<string>();

  private constructor(private readonly vitest: Vitest) {}

  /** Tests find their files by the working folder: the process moves into the copy. */
  static async of(folder: string): Promise<Suite> {
    process.chdir(folder);
    const quiet = { watch: false, bail: 1, reporters: [{}], project: ["db", "access"] };
    return new Suite(await createVitest("test", { ...quiet, root: folder, config: join(folder, "vitest.config.ts") }));
  }

  /** Refuses to go on where tests fail without any change: nothing they do would show anything. */
  async requirePassing(tests: readonly string[]): Promise<void> {
    const unknown = tests.filter((test) => !this.passed.has(test));
    if (await this.isFailing(unknown)) throw new Refusal(`Fails without any change: one of ${unknown.join(", ")}.`);
    for (const test of unknown) this.passed.add(test);
  }

  /** Reads a file again that was written since the last run. */
  forget(file: string): void {
    this.vitest.invalidateFile(join(process.cwd(), file));
  }

  /** Whether one of the test files fails; `changed` was written since the last run. */
  async isFailing(tests: readonly string[], changed?: string): Promise<boolean> {
    if (changed !== undefined) this.forget(changed);
    if (tests.length === 0) return false;
    const asked = await this.vitest.globTestSpecifications(tests.map((test) => join(process.cwd(), test)));
    if (asked.length === 0) throw new Error(`No tests in ${tests.join(", ")}.`);
    const { testModules, unhandledErrors } = await this.vitest.runTestSpecifications(asked);
    return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
  }

  close(): Promise<void> {
    return this.vitest.close();
  }
}
