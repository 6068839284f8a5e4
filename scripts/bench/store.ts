import { figuresBy } from "@/db/queries/figures-by";
import { openStore } from "@/db/open-store";
import { programmePhases } from "@/db/queries/programme-structure";
import { recordsBehind } from "@/db/queries/records-behind";
import type { Store } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Dimension } from "@/domain/question";
import { processorTime, type Spread } from "@/scripts/bench/measure";
import { against, milliseconds, short, type Result, type Section } from "@/scripts/bench/report";

const scope = wholeProgramme("rwanda", "bench");
const asOf = "2014-03-31";
const often = { warm: 300, batches: 15, each: 100 };
const seldom = { warm: 2, batches: 7, each: 1 };

interface Question {
  filter: Filter;
  by: readonly Dimension[];
  codes?: readonly IndicatorCode[];
}

const byPhaseAndProvince: readonly Dimension[] = ["phase", "province"];
const oneFigure = (code: IndicatorCode): Question => ({ filter: everything, by: byPhaseAndProvince, codes: [code] });

/** Figures straight from the store: every question is answered anew, as a page that knows its phases asks it. */
export async function measureStore(database: string): Promise<Section> {
  const store = await openStore(`file:${database}`);
  const ask = await asker(store);
  const results: Result[] = [
    goalOf("people reached by phase × province", await ask(oneFigure("direct_beneficiaries")), 0.4),
    goalOf("trainees completed by phase × province", await ask(oneFigure("trainees_completed")), 0.4),
    goalOf("income change by phase × province", await ask(oneFigure("income_change")), 0.4),
    goalOf("all figures", await ask({ filter: everything, by: [] }), 1.5),
    goalOf("all figures by phase × province", await ask({ filter: everything, by: byPhaseAndProvince }), 1.5),
    goalOf("all figures of women", await ask({ filter: { ...everything, sex: ["f"] }, by: [] }), 3),
    goalOf(
      "all figures of women by phase × province",
      await ask({ filter: { ...everything, sex: ["f"] }, by: byPhaseAndProvince }),
      3,
    ),
    ...(await rareFilters(ask)),
    await pageOfPeople(store),
  ];
  await store.close();
  return { title: "In the store, 200,000 people, processor time of one question", results };
}

type Ask = (question: Question, effort?: typeof often) => Promise<Spread>;

async function asker(store: Store): Promise<Ask> {
  const phases = await programmePhases(store.reader, scope);
  return (question, effort = often) =>
    processorTime(() => figuresBy(store.reader, scope, { asOf, ...question }, phases), effort);
}

async function rareFilters(ask: Ask): Promise<Result[]> {
  const youngWomen: Filter = { ...everything, sex: ["f"], age: ["18-24"] };
  const twoTrades: Filter = { ...everything, trade: ["carpentry", "masonry"] };
  const of = async (what: string, filter: Filter) => ({
    what,
    measured: milliseconds(await ask({ filter, by: byPhaseAndProvince }, seldom)),
  });
  return [
    await of("rare: all figures of women of 18–24 by phase × province, follow-ups from the records", youngWomen),
    await of("rare: all figures of two trades by phase × province, people from the records", twoTrades),
  ];
}

async function pageOfPeople({ reader }: Store): Promise<Result> {
  const filter: Filter = { ...everything, phase: ["iv"], province: ["south"], sex: ["f"] };
  const page = { code: "direct_beneficiaries", part: "counted", filter, asOf, search: "muka", limit: 25 } as const;
  const timing = await processorTime(() => recordsBehind(reader, scope, page), { warm: 20, batches: 9, each: 10 });
  return { what: "a page of 25 people with filter and search", measured: milliseconds(timing) };
}

function goalOf(what: string, timing: Spread, goal: number): Result {
  const detail = `${short(timing.lowerQuarter)}–${short(timing.upperQuarter)}`;
  return against(what, timing.median, goal, { unit: " ms", detail });
}

/** Processor time of the first figure, for the comparison of registers of different size. */
export async function firstFigure(database: string): Promise<Spread> {
  const store = await openStore(`file:${database}`);
  const timing = await (await asker(store))(oneFigure("direct_beneficiaries"));
  await store.close();
  return timing;
}
