import { join } from "node:path";
import { createVitest, type Vitest } from "vitest/node";

/**
 * The tests of a copy of the tree, run again and again in one process: what was not changed is transformed once, and
 * a run ends at its first failure.
 */
export class Suite {
  private constructor(private readonly vitest: Vitest) {}

  /** Tests find their files by the working folder: the process moves into the copy. */
  static async of(folder: string): Promise<Suite> {
    process.chdir(folder);
    const quiet = { watch: false, bail: 1, reporters: [{}], project: ["db", "access"] };
    return new Suite(await createVitest("test", { ...quiet, root: folder, config: join(folder, "vitest.config.ts") }));
  }

  /** Whether one of the test files fails; `changed` was written since the last run. */
  async isFailing(tests: readonly string[], changed?: string): Promise<boolean> {
    if (changed !== undefined) this.vitest.invalidateFile(join(process.cwd(), changed));
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
