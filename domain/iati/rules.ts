import { XMLParser } from "fast-xml-parser";

/** A rule of the standard beyond its schema, and where a file breaks it. */
export interface RuleReport {
  /** The number in IATI's ruleset; ours where the standard words it without one. */
  rule: string;
  /** Key of its wording. */
  code: RuleCode;
  /** Identifiers of the activities that break it. */
  broken: string[];
}

export const ruleCodes = [
  "own-identifier",
  "identifier-begins",
  "no-symbols",
  "start-date",
  "date-order",
  "no-future",
  "sectors",
  "budget-year",
  "language",
  "currency",
  "values",
  "references",
] as const;
export type RuleCode = (typeof ruleCodes)[number];

type Node = Readonly<Record<string, unknown>>;

/** Checks the rules of IATI 2.03 that the schema cannot, in the file as it leaves; `today` as YYYY-MM-DD. */
export function checkRules(xml: string, today: string): RuleReport[] {
  const activities = activitiesOf(xml);
  const known = new Set(activities.map(identifier));
  const rules: [string, RuleCode, (activity: Node) => boolean][] = [
    ["1.1.3", "own-identifier", (one) => identifier(one) !== reporter(one)],
    ["1.1.21", "identifier-begins", (one) => identifier(one).startsWith(`${reporter(one)}-`)],
    ["1.3.13", "no-symbols", (one) => [identifier(one), reporter(one)].every((text) => /^[^/&|?\s]+$/.test(text))],
    ["6.11.1", "start-date", (one) => dated(one, "1", "2").length > 0],
    [
      "11.1.2",
      "date-order",
      (one) => inOrder(dated(one, "1"), dated(one, "3")) && inOrder(dated(one, "2"), dated(one, "4")),
    ],
    ["11.1.4", "no-future", (one) => [...dated(one, "2", "4"), ...moneyDays(one)].every((day) => day <= today)],
    ["6.2.2", "sectors", (one) => sectorsSum(one) === 10_000],
    ["budget", "budget-year", (one) => list(one.budget).every(lastsAtMostAYear)],
    ["4.1.1", "language", (one) => text(one["@xml:lang"]) !== ""],
    ["7.8.1", "currency", (one) => text(one["@default-currency"]) !== ""],
    ["values", "values", (one) => indicatorsOf(one).every(hasValues)],
    ["references", "references", (one) => list(one["related-activity"]).every((to) => known.has(text(to["@ref"])))],
  ];
  return rules.map(([rule, code, holds]) => ({
    rule,
    code,
    broken: activities.filter((activity) => !holds(activity)).map(identifier),
  }));
}

function activitiesOf(xml: string): Node[] {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false });
  const file: unknown = parser.parse(xml);
  return list(node(node(file)["iati-activities"])["iati-activity"]);
}

function node(value: unknown): Node {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** An element that may be missing, come once or several times. */
function list(value: unknown): Node[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(node) : [node(value)];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function identifier(activity: Node): string {
  return text(activity["iati-identifier"]);
}

function reporter(activity: Node): string {
  return text(node(activity["reporting-org"])["@ref"]);
}

function dated(activity: Node, ...types: string[]): string[] {
  const dates = list(activity["activity-date"]).filter((one) => types.includes(text(one["@type"])));
  return dates.map((one) => text(one["@iso-date"]));
}

function inOrder([first]: readonly string[], [second]: readonly string[]): boolean {
  return first === undefined || second === undefined || first <= second;
}

function moneyDays(activity: Node): string[] {
  return list(activity.transaction).flatMap((one) => [
    text(node(one["transaction-date"])["@iso-date"]),
    text(node(one.value)["@value-date"]),
  ]);
}

/** In hundredths of a per cent, so that 33.34 and two of 33.33 make a whole. */
function sectorsSum(activity: Node): number {
  return list(activity.sector).reduce((sum, one) => sum + Math.round(Number(text(one["@percentage"])) * 100), 0);
}

function lastsAtMostAYear(budget: Node): boolean {
  const [start, end] = [text(node(budget["period-start"])["@iso-date"]), text(node(budget["period-end"])["@iso-date"])];
  const nextYear = `${String(Number(start.slice(0, 4)) + 1)}${start.slice(4)}`;
  return start <= end && end <= nextYear;
}

function indicatorsOf(activity: Node): Node[] {
  return list(activity.result).flatMap((result) => list(result.indicator));
}

/** Measures 1 to 4 need values in baselines, targets and actuals. */
function hasValues(indicator: Node): boolean {
  const periods = list(indicator.period);
  const valued = [...list(indicator.baseline), ...periods.flatMap((one) => [...list(one.target), ...list(one.actual)])];
  return valued.every((one) => text(one["@value"]) !== "");
}
