import { v7 as uuid } from "uuid";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordHousehold } from "@/db/commands/record-household";
import { recordInterview } from "@/db/commands/record-interview";
import { recordTrainer } from "@/db/commands/record-trainer";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import { programmes, phases } from "@/db/schema";
import type { Store } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";

/** Somebody planted in a register, with what must be in no answer to whoever may not reach them. */
export interface Planted {
  programme: string;
  /** P-code. */
  district: string;
  phase: string;
  person: string;
  assistance: string;
  household: string;
  trainer: string;
  interview: string;
  name: string;
  trainerName: string;
  income: number;
}

/** The other programme in the same database. */
export const other = "burundi";
export const own = "RW24";
export const foreign = "RW31";

/** Two people of each programme, district and phase, so that no figure is one person's income. */
export async function plantedRegister(store: Store): Promise<Planted[]> {
  await otherProgramme(store);
  const planted: Planted[] = [];
  for (const programme of ["rwanda", other])
    for (const district of [own, foreign])
      for (const phase of ["iii", "iv"])
        for (const twin of ["a", "b"])
          planted.push(await plant(store, { programme, district, phase }, twin, planted.length));
  return planted;
}

async function otherProgramme(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    const [model] = await tx.select().from(programmes);
    if (model === undefined) throw new Error("No programme to copy.");
    await tx.insertMany(programmes, [{ ...model, id: other, nameEn: "Kanariprogramme", nameFr: "Kanariprogramme" }]);
    for (const [position, code] of ["iii", "iv"].entries())
      await tx.insertMany(phases, [{ programme: other, code, position, status: "under-way", version: 1 }]);
  });
}

type Place = Pick<Planted, "programme" | "district" | "phase">;

async function plant(store: Store, place: Place, twin: string, n: number): Promise<Planted> {
  const { programme, district, phase } = place;
  const scope = wholeProgramme(programme, "planter");
  const [household, person, assistance, interview, trainer] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  const letters = `${programme}${district}${phase}${twin}`
    .toLowerCase()
    .replace(/\d/g, (digit) => "qwertyuiop"[Number(digit)] ?? "");
  const [name, trainerName] = [`Kanari${letters}`, `Mwarimu${letters}`];
  const income = 700_000_003 + 7_654_321 * (n + 1);
  await recordHousehold(store, scope, { id: household, district, size: 5, sector: null });
  await recordBeneficiary(store, scope, {
    ...{ id: person, household, family_name: name, given_name: "Anne", sex: "f", birth_year: 1990 },
    ...{ population_group: "returnee" },
  });
  await recordTrainer(store, scope, {
    ...{ id: trainer, phase, district, trade: "sewing", family_name: trainerName, status: "completed" },
  });
  await recordAssistance(store, scope, {
    ...{ id: assistance, beneficiary: person, phase, district, kind: "vocational-training", trade: "sewing" },
    ...{ status: "completed", enrolled_on: "2013-05-01", ended_on: "2013-09-30" },
  });
  await reviewAssistance(store, scope, { id: assistance, version: 1, step: "submit" });
  for (const [round, id] of [
    ["baseline", interview],
    ["3-months", uuid()],
  ] as const) {
    const told = { monthly_income_rwf: round === "baseline" ? income : income + 1 };
    await recordInterview(store, scope, { id, assistance, round, contact: "met", ...told });
    await reviewInterview(store, scope, { id, version: 1, step: "submit" });
  }
  return { ...place, household, person, assistance, interview, trainer, name, trainerName, income };
}
