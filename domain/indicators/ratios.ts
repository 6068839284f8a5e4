import type { Indicator } from "@/domain/indicators/indicator";
import { incomePairMeasures, livingMeasures } from "@/domain/measures/tables";

const vocational = "vocational-training";
const betterLiving = ["living_better", "living_much_better"];

/** Shares with their Wilson interval, the ratio of trainees to trainers, and the change of incomes. */
export const ratios: readonly Indicator[] = [
  {
    code: "completion_rate",
    level: "output",
    notWith: [],
    kind: vocational,
    parts: [],
    measures: ["completed", "dropped_out", "under_way"],
    formula: {
      shape: "share",
      numerator: (sum) => sum("completed"),
      denominator: (sum) => sum("completed", "dropped_out"),
    },
  },
  {
    code: "trainees_per_trainer",
    level: "output",
    notWith: ["sex", "age", "group"],
    kind: vocational,
    parts: ["activeTrainers"],
    measures: ["taught"],
    formula: {
      shape: "ratio",
      numerator: (sum) => sum("taught"),
      denominator: (_, measured) => measured.activeTrainers,
    },
  },
  {
    code: "income_change",
    level: "outcome",
    notWith: [],
    kind: null,
    parts: [],
    measures: incomePairMeasures,
    formula: { shape: "change" },
  },
  {
    code: "housing_improved",
    level: "outcome",
    notWith: ["trade"],
    kind: "housing-materials",
    parts: [],
    measures: livingMeasures,
    formula: {
      shape: "share",
      numerator: (sum) => sum(...betterLiving),
      denominator: (sum) => sum(...livingMeasures),
    },
  },
  {
    code: "business_started",
    level: "outcome",
    notWith: [],
    kind: null,
    parts: [],
    measures: ["business_n", "business_yes"],
    formula: {
      shape: "share",
      numerator: (sum) => sum("business_yes"),
      denominator: (sum) => sum("business_n"),
    },
  },
  {
    code: "in_work",
    level: "outcome",
    notWith: [],
    kind: null,
    parts: [],
    measures: ["work_n", "work_yes"],
    formula: {
      shape: "share",
      numerator: (sum) => sum("work_yes"),
      denominator: (sum) => sum("work_n"),
    },
  },
  {
    code: "followup_response",
    level: "process",
    notWith: [],
    kind: null,
    parts: ["followUp"],
    measures: [],
    formula: {
      shape: "share",
      numerator: (_, measured) => measured.reached,
      denominator: (_, measured) => measured.due,
    },
  },
];
