import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { figures } from "@/db/queries/figures-by";
import { wholeProgramme } from "@/domain/access/scope";
import { everything } from "@/domain/filter";
import { handCase } from "@/tests/support/hand-case";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");

async function handCaseStore() {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(handCase));
  return store;
}

/** Runs `npm run figures -- …` as somebody else's script would, on a database of its own. */
async function figuresCommand(url: string, ...args: string[]) {
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/figures.ts", ...args], {
    env: { ...process.env, DATABASE_URL: url },
  });
  let [printed, said] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (printed += part.toString()));
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, printed, said };
}

test("the command prints one JSON object and nothing else: what the product counts", async () => {
  const { url, reader } = await handCaseStore();
  const asOf = "2014-03-31";
  const { code, printed } = await figuresCommand(url, "--phase", "iv", "--sex=f,unknown", "--as-of", asOf, "--json");
  const filter = { ...everything, phase: ["iv"], sex: ["f" as const, "unknown" as const] };
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    asOf,
    filter: { phase: ["iv"], sex: ["f", "unknown"], review: "reported" },
    figures: await figures(reader, scope, { filter, asOf }),
  });
});

test("without --json it prints a line for each figure, to read", async () => {
  const { url } = await handCaseStore();
  const { printed } = await figuresCommand(url, "--as-of", "2014-03-31");
  expect(printed).toMatch(/^direct_beneficiaries +2$/m);
  expect(printed).toMatch(/^followup_response +0\.57\d+ {2}\(.* to .*\) {2}n = 7, few cases$/m);
});

test.each([
  [["--colour", "red"], /^Unknown option '--colour'\.\nUsage: npm run figures -- /],
  [["--sex", "x"], /^--sex: "x" is not known; expected f, m, unknown\.\n$/],
  [["--phase", "i,ix"], /^--phase: "ix" is not known; expected i, ii, iii, iv\.\n$/],
  [["--as-of", "2014-02-30"], /^--as-of: "2014-02-30" is no day of the calendar as YYYY-MM-DD\.\n$/],
  [["--programme", "mars"], /^There is no programme mars\. There is: rwanda\.\n$/],
])("%o is refused in a sentence", async (args, sentence) => {
  const { url } = await testStore();
  const { code, printed, said } = await figuresCommand(url, ...args);
  expect({ code, printed }).toEqual({ code: 1, printed: "" });
  expect(said).toMatch(sentence);
});
