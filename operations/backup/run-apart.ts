import { spawn } from "node:child_process";

/** One of the command line's own programs that takes its time. */
export type Apart = "backup" | "restore";

/**
 * Runs a program of the command line in a process of its own, with what it prints going to the server's log: proving a
 * large copy would hold up every page. Done when it has ended, well or not.
 */
export function runApart(program: Apart, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const command = ["--import", "tsx", `scripts/${program}.ts`, ...args];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve()).on("close", () => resolve());
  });
}
