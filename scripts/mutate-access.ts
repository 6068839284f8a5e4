import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { readCommand, run } from "@/scripts/command-line";
import { Refusal } from "@/scripts/refusal.mjs";

/** One condition or guard taken away: every place in the named files where the pattern stands is a mutant of its own. */
interface Weakening {
  what: string;
  files: RegExp;
  pattern: RegExp;
  instead: string;
}

const weakenings: readonly Weakening[] = [
  { what: "a right is not claimed", files: /^db\/.*\.ts$/, pattern: /claim\(asker, [^)]*\)/g, instead: "asker" },
  {
    what: "another programme",
    files: /^db\/queries\/.*\.ts$/,
    pattern: /eq\([\w.]+, (?:scope\.)?programme\)/g,
    instead: "undefined",
  },
  {
    what: "no phases",
    files: /reach\.ts$/,
    pattern: /phases === null \? undefined : inArray\([^;]*?\]\)/g,
    instead: "undefined",
  },
  {
    what: "no districts",
    files: /^db\/.*\.ts$/,
    pattern: /districts === null \? undefined : (?:inArray|or)\([^;]*?\]\)\)?/g,
    instead: "undefined",
  },
  {
    what: "no reach of persons",
    files: /^db\/queries\/.*\.ts$/,
    pattern: /(?<!function )isReachedPerson\([^)]*\)/g,
    instead: "undefined",
  },
  {
    what: "a record elsewhere",
    files: /stored-record\.ts$/,
    pattern: /stored !== null && \(await isReached\(tx, scope, stored\)\)/g,
    instead: "stored !== null",
  },
  { what: "entered elsewhere", files: /^db\/commands\/.*\.ts$/, pattern: /^ +requireDistrict\(.*\);$/gm, instead: "" },
  { what: "nothing is withheld", files: /figures-by\.ts$/, pattern: /isDetailed\(scope\)/g, instead: "true" },
  { what: "small cells are told", files: /withheld-figures\.ts$/, pattern: /\|\| !isWhole/g, instead: "" },
  {
    what: "details for everybody",
    files: /^(?:app|db)\/.*\.tsx?$/,
    pattern: /\bdetailed\((?:asked\.|asker\.)?scope\)/g,
    instead: "scope",
  },
  {
    what: "a page for everybody",
    files: /^app\/(?:gates|asking-to)\.ts$/,
    pattern: /^ +if \(!may.*notFound\(\);$|: notFound\(\)/gm,
    instead: "",
  },
  {
    what: "a place of others",
    files: /^app\/places\/.*page\.tsx$/,
    pattern: /^ +if \(!.*Within\(.*\) notFound\(\);$/gm,
    instead: "",
  },
  { what: "places of others in filters", files: /^app\/.*\.ts$/, pattern: /, scope\.districts\)/g, instead: ")" },
  {
    what: "a gate of handlers",
    files: /^app\/api\/guard\.ts$/,
    pattern: /^ +(?:refuseOther\w+\(request\)|if \(request\.url.*|if \(who === null\).*);$/gm,
    instead: "",
  },
  {
    what: "an action for everybody",
    files: /^app\/acting\.ts$/,
    pattern: /claim\(asked\.scope, right\)/g,
    instead: "asked.scope",
  },
  {
    what: "programme totals of any choice",
    files: /programme-totals\.ts$/,
    pattern: /^ +if \(!isOfWhole.*$/gm,
    instead: "",
  },
];

interface Mutant {
  what: string;
  file: string;
  at: number;
  found: string;
  instead: string;
}

const copied = ["app", "components", "db", "domain", "messages", "operations", "scripts", "tests", "docs"];
const settings = ["package.json", "tsconfig.json", "vitest.config.ts"];
const noticing = [
  ...["--project", "access", "--project", "db", "tests/access", "tests/app/api", "tests/app/routes.test.ts"],
  ...["tests/db/access", "tests/db/commands", "tests/db/person.test.ts", "tests/db/records-behind.test.ts"],
];

/**
 * `npm run test:access:mutations`: takes each condition of scope and each guard away, one at a time, in a copy of the
 * tree, and tells which the tests do not notice. `--only WORD` tries those whose file or name holds the word, `--list`
 * only says which there are.
 */
await run(async () => {
  const options = { only: { type: "string" }, list: { type: "boolean" } } as const;
  const { values } = readCommand("npm run test:access:mutations -- [--only WORD] [--list]", options, 0);
  const mutants = allMutants().filter(({ what, file }) => `${what} ${file}`.includes(values.only ?? ""));
  if (values.list === true) {
    for (const mutant of mutants) console.log(nameOf(mutant));
    return 0;
  }
  const folder = copyOfTree();
  try {
    if (isFailing(folder)) throw new Refusal("The tests fail without any change: nothing they do would show anything.");
    const survivors = mutants.filter((mutant) => !isNoticed(folder, mutant));
    console.log(`${mutants.length - survivors.length} of ${mutants.length} noticed.`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function allMutants(): Mutant[] {
  const files = ["app", "db"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file.split(sep).join("/")}`),
  );
  return weakenings.flatMap(({ what, files: named, pattern, instead }) =>
    files
      .filter((file) => /\.tsx?$/.test(file) && named.test(file))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(pattern)].map((match) => ({
          ...{ what, file, at: match.index, found: match[0] },
          instead: match[0].startsWith(": notFound") ? ": { ...asked, scope }" : instead,
        })),
      ),
  );
}

function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "monitor-mutants-"));
  for (const name of [...copied, ...settings]) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
}

function isNoticed(folder: string, mutant: Mutant): boolean {
  const path = join(folder, mutant.file);
  const before = readFileSync(path, "utf8");
  const { at, found, instead } = mutant;
  writeFileSync(path, before.slice(0, at) + instead + before.slice(at + found.length));
  const began = Date.now();
  const noticed = isFailing(folder);
  writeFileSync(path, before);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${noticed ? "noticed " : "SURVIVED"} ${seconds} s  ${nameOf(mutant)}`);
  return noticed;
}

function isFailing(folder: string): boolean {
  const command = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...noticing];
  return spawnSync(process.execPath, command, { cwd: folder, stdio: "ignore" }).status !== 0;
}

function nameOf({ what, file, at, found }: Mutant): string {
  const line = readFileSync(file, "utf8").slice(0, at).split("\n").length;
  return `${what}: ${file}:${line} ${found.trim().split("\n")[0] ?? ""}`;
}
