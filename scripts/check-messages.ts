import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueProblems, type Catalogue } from "@/messages/catalogue-problems";
import { languages } from "@/domain/vocabulary";

/** Checks messages/LANGUAGE/NAMESPACE.json: every language has every key, well formed, with the same arguments. */
const folder = join(process.cwd(), "messages");
const problems = catalogueProblems(Object.fromEntries(languages.map((language) => [language, read(language)])));
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "The message catalogues agree." : `${problems.length} problems in messages/.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function read(language: string): Catalogue {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -".json".length), parsed(join(folder, language, name))]),
  );
}

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
