import { existsSync, mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { formatter } from "@/domain/format";
import { measureOverview } from "@/scripts/bench/browser";
import { loadedRegister, measureLoad } from "@/scripts/bench/load";
import { against, milliseconds, report, type Section } from "@/scripts/bench/report";
import { measureAnswers, measureGuard, measureStart, measureThroughput, whileServing } from "@/scripts/bench/served";
import { firstFigure, measureStore } from "@/scripts/bench/store";
import { buildIfNeeded } from "@/scripts/build.mjs";
import { runCommand } from "@/scripts/refusal.mjs";

const parts = ["load", "store", "size", "guard", "http", "overview", "start"] as const;
type Part = (typeof parts)[number];
/** Those for which the production build is started. */
const served: readonly Part[] = ["guard", "http", "overview", "start"];

/**
 * `npm run bench [-- --only store,http] [--million] [--folder DIR]`: measures load, figures, answers and the overview
 * on registers of its own making, and prints the report as Markdown. A database that is in the folder is used again,
 * but then its load is not measured.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      million: { type: "boolean", default: false },
      folder: { type: "string", default: join("data", "bench") },
    },
  });
  const asked = values.only?.split(",") ?? parts;
  const before = loadavg()[0] ?? 0;
  mkdirSync(values.folder, { recursive: true });
  const sections = await measure(values.folder, (part) => asked.includes(part), values.million);
  console.log(report(sections, { before, after: loadavg()[0] ?? 0 }));
  return 0;
});

async function measure(folder: string, isAsked: (part: Part) => boolean, million: boolean): Promise<Section[]> {
  const sections: Section[] = [];
  const large = await loadedRegister(folder, 200_000);
  const { database } = large;
  if (isAsked("load")) sections.push(await measureLoad(folder, large));
  if (isAsked("store")) sections.push(await measureStore(database));
  if (isAsked("size")) sections.push(await measureSize(folder, million));
  if (!served.some(isAsked)) return sections;
  await buildIfNeeded(process.cwd());
  if (isAsked("start")) sections.push(await measureStart(database));
  const { result } = await whileServing(database, async (site, server) => [
    ...(isAsked("guard") ? [await measureGuard(site, server)] : []),
    ...(isAsked("http") ? [await measureAnswers(site)] : []),
    ...(isAsked("overview") ? [await measureThroughput(site), await measureOverview(site)] : []),
  ]);
  return [...sections, ...result];
}

/** Whether a figure costs more in a register a hundred times as large; the million is made where it is asked for. */
async function measureSize(folder: string, million: boolean): Promise<Section> {
  const small = await firstFigure((await loadedRegister(folder, 10_000)).database);
  const largest = million || existsSync(join(folder, "1000000.db")) ? 1_000_000 : 200_000;
  const large = await firstFigure((await loadedRegister(folder, largest)).database);
  const people = formatter("en").count(largest);
  return {
    title: "Growth",
    results: [
      { what: "people reached by phase × province at 10,000 people", measured: milliseconds(small) },
      { what: `the same at ${people} people`, measured: milliseconds(large) },
      against(`${people} over 10,000`, large.median / small.median, 1.1),
    ],
  };
}
