import type { FigureGroup } from "@/db/queries/counted-figures";
import { figuresBy } from "@/db/queries/figures-by";
import { peopleByAttribute, type PlainAttribute } from "@/db/queries/people-by-attribute";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";

const splitDimensions = ["sex", "age", "group", "trade"] as const;
type SplitDimension = (typeof splitDimensions)[number];

const plainAttributes: readonly PlainAttribute[] = ["country", "disability", "selection"];

const ofPeople: readonly IndicatorCode[] = [
  "direct_beneficiaries",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
  "income_change",
];

/** The indicators of each split, in the order of the columns: people and packages, then outcomes. */
const splitCodes: Record<SplitDimension, readonly IndicatorCode[]> = {
  sex: ofPeople,
  age: ofPeople,
  group: ofPeople,
  trade: ["trainees_enrolled", "trainees_completed", "completion_rate", "income_change", "business_started"],
};

export interface PeopleSplit {
  splits: { by: SplitDimension; codes: readonly IndicatorCode[]; groups: FigureGroup[] }[];
  /** People by attributes that are no filter; `null` where the filter cannot be applied to them. */
  plain: { attribute: PlainAttribute; rows: { value: string; people: number }[] | null }[];
}

/** Who the people of a filter are: by sex, age, population group and trade, and by attributes that are no filter. */
export async function peopleSplit(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
): Promise<PeopleSplit> {
  const splits: PeopleSplit["splits"] = [];
  for (const by of splitDimensions) {
    const codes = splitCodes[by];
    const groups = await figuresBy(reader, scope, { filter, asOf, by: [by], codes });
    splits.push({ by, codes, groups });
  }
  const plain: PeopleSplit["plain"] = [];
  for (const attribute of plainAttributes) {
    plain.push({ attribute, rows: await peopleByAttribute(reader, scope, filter, attribute) });
  }
  return { splits, plain };
}
