import type { Measured } from "@/domain/indicators/measured";
import { kinds } from "@/domain/vocabulary";

/** What a release keeps of the measures behind its figures, so that each can be worked out again. */
export type KeptMeasures = Omit<Measured, "progress"> & {
  progress: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export function kept(measured: Measured): KeptMeasures {
  const progress = [...measured.progress].map(([kind, sums]) => [kind, Object.fromEntries(sums)] as const);
  return { ...measured, progress: Object.fromEntries(progress) };
}

export function fromKept({ progress, ...parts }: KeptMeasures): Measured {
  const sums = kinds.flatMap((kind) => {
    const own = progress[kind];
    return own === undefined ? [] : [[kind, new Map(Object.entries(own))] as const];
  });
  return { ...parts, progress: new Map(sums) };
}

/** Measures to be added to. */
export function nothingMeasured(): Measured {
  return {
    progress: new Map(kinds.map((kind) => [kind, new Map<string, number>()])),
    due: 0,
    reached: 0,
    people: 0,
    households: 0,
    otherMembers: 0,
    unknownSize: 0,
    trainersCompleted: 0,
    activeTrainers: 0,
    assistanceRecords: 0,
    trainerRecords: 0,
    openPhase: false,
    openPlace: false,
  };
}

/** What lies between two measurements; whether anything is open is the later one's. */
export function difference(later: Measured, earlier: Measured): Measured {
  const progress = new Map(kinds.map((kind) => [kind, new Map(later.progress.get(kind))]));
  for (const [kind, sums] of earlier.progress) {
    const own = progress.get(kind);
    for (const [measure, amount] of sums) own?.set(measure, (own.get(measure) ?? 0) - amount);
  }
  const numbers = [
    "due",
    "reached",
    "people",
    "households",
    "otherMembers",
    "unknownSize",
    "trainersCompleted",
    "activeTrainers",
    "assistanceRecords",
    "trainerRecords",
  ] as const;
  const sums = Object.fromEntries(numbers.map((part) => [part, later[part] - earlier[part]]));
  return { ...later, ...sums, progress };
}
