import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { readCommand, run } from "@/scripts/command-line";
import { reachingTests } from "@/scripts/mutation/reaching-tests";
import { Suite } from "@/scripts/mutation/suite";
import { weakenings } from "@/scripts/mutation/weakenings";
import { Refusal } from "@/scripts/refusal.mjs";

/** One place at which one weakening is made. */
interface Mutant {
  what: string;
  file: string;
  at: number;
  found: string;
  instead: string;
  /** File and line, for whoever reads the report. */
  name: string;
}

const rooms = ["app", "components", "db", "domain", "messages", "operations", "scripts", "tests"];
const copied = [
  ...rooms,
  "docs",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "proxy.ts",
  "instrumentation.ts",
];
/** Asks at every door as everybody, and takes longest. */
const everyDoor = ["tests/access/matrix.test.ts", "tests/app/routes.test.ts"];
/** So many tests that reach a file are asked before every door is. */
const nearest = 6;

/**
 * `npm run test:access:mutations`: takes each condition of scope and each guard away, one at a time, in a copy of the
 * tree, and tells which the tests do not notice. `--only WORD` tries those whose file or name holds the word, `--part
 * 2/5` the second of five parts, `--list` only says which there are.
 */
await run(async () => {
  const options = { only: { type: "string" }, part: { type: "string" }, list: { type: "boolean" } } as const;
  const { values } = readCommand("npm run test:access:mutations -- [--only WORD] [--part N/OF] [--list]", options, 0);
  const named = allMutants().filter(({ name }) => name.includes(values.only ?? ""));
  const mutants = partOf(named, values.part ?? "1/1");
  if (values.list === true) {
    for (const { name } of mutants) console.log(name);
    return 0;
  }
  const folder = copyOfTree();
  const suite = await Suite.of(folder);
  try {
    const survivors = await survivorsOf(suite, mutants);
    console.log(`${mutants.length - survivors.length} of ${mutants.length} noticed.`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    await suite.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function survivorsOf(suite: Suite, mutants: readonly Mutant[]): Promise<Mutant[]> {
  const reaching = reachingTests(rooms);
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    const tests = reaching(mutant.file);
    const stages = [tests.slice(0, nearest), everyDoor, tests.slice(nearest).filter(isAboutAccess)];
    if (!(await isNoticed(suite, mutant, stages))) survivors.push(mutant);
  }
  return survivors;
}

function isAboutAccess(test: string): boolean {
  return /^tests\/(?:app|db\/(?:access|audit|commands|queries|operations))\/|records-behind|person/.test(test);
}

async function isNoticed(suite: Suite, mutant: Mutant, stages: readonly (readonly string[])[]): Promise<boolean> {
  const { file, at, found, instead, name } = mutant;
  const before = readFileSync(file, "utf8");
  const weakened = before.slice(0, at) + instead + before.slice(at + found.length);
  const began = Date.now();
  let noticed = false;
  for (const tests of stages) {
    if (noticed) break;
    await suite.requirePassing(tests);
    writeFileSync(file, weakened);
    noticed = await suite.isFailing(tests, file);
    writeFileSync(file, before);
    suite.forget(file);
  }
  console.log(`${noticed ? "noticed " : "SURVIVED"} ${Math.round((Date.now() - began) / 1000)} s  ${name}`);
  return noticed;
}

function allMutants(): Mutant[] {
  const files = ["app", "db", "domain"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file.split(sep).join("/")}`),
  );
  return weakenings.flatMap(({ what, files: concerned, pattern, instead }) =>
    files
      .filter((file) => /\.tsx?$/.test(file) && concerned.test(file))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8");
        return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
          ...{ what, file, at: index, found },
          instead: found.startsWith(": notFound") ? ": { ...asked, scope }" : instead,
          name: `${what}: ${file}:${text.slice(0, index).split("\n").length} ${found.trim().split("\n")[0] ?? ""}`,
        }));
      }),
  );
}

/** Every so manieth, so that each part holds some of each kind. */
function partOf(mutants: readonly Mutant[], part: string): Mutant[] {
  const [, which = "", of = ""] = /^(\d+)\/(\d+)$/.exec(part) ?? [];
  const [one, all] = [Number(which), Number(of)];
  if (!(one >= 1 && one <= all)) throw new Refusal(`--part: expected a part such as 2/5, got "${part}".`);
  return mutants.filter((_, i) => i % all === one - 1);
}

function copyOfTree(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "monitor-mutants-")));
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
}
