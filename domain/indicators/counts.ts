import type { Indicator } from "@/domain/indicators/indicator";

const vocational = "vocational-training";

/** Plain counts: whole numbers without an interval. */
export const counts: readonly Indicator[] = [
  {
    code: "direct_beneficiaries",
    level: "output",
    notWith: [],
    kind: null,
    parts: ["people"],
    measures: [],
    formula: {
      shape: "count",
      of: "assistance",
      value: (_, measured) => measured.people,
    },
  },
  {
    code: "indirect_beneficiaries",
    level: "output",
    notWith: ["trade", "sex", "age", "group"],
    kind: null,
    parts: ["households"],
    measures: [],
    formula: {
      shape: "count",
      of: "assistance",
      value: (_, measured) => measured.otherMembers,
      leftOut: (_, measured) => measured.unknownSize,
    },
  },
  {
    code: "trainers_trained",
    level: "output",
    notWith: ["kind", "age", "group"],
    kind: null,
    parts: ["trainers"],
    measures: [],
    formula: {
      shape: "count",
      of: "trainers",
      value: (_, measured) => measured.trainersCompleted,
    },
  },
  {
    code: "trainees_enrolled",
    level: "output",
    notWith: [],
    kind: vocational,
    parts: [],
    measures: ["enrolled", "under_way", "completed", "dropped_out"],
    formula: {
      shape: "count",
      of: "assistance",
      value: (sum) => sum("enrolled", "under_way", "completed", "dropped_out"),
    },
  },
  {
    code: "trainees_completed",
    level: "output",
    notWith: [],
    kind: vocational,
    parts: [],
    measures: ["completed"],
    formula: {
      shape: "count",
      of: "assistance",
      value: (sum) => sum("completed"),
    },
  },
  {
    code: "livestock_recipients",
    level: "output",
    notWith: ["trade"],
    kind: "livestock",
    parts: [],
    measures: ["completed"],
    formula: {
      shape: "count",
      of: "assistance",
      value: (sum) => sum("completed"),
    },
  },
  {
    code: "housing_recipients",
    level: "output",
    notWith: ["trade"],
    kind: "housing-materials",
    parts: [],
    measures: ["completed"],
    formula: {
      shape: "count",
      of: "assistance",
      value: (sum) => sum("completed"),
    },
  },
];
