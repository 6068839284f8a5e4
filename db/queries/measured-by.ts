import { chosenBy, groupsOf, type MeasuredGroup, type MeasureQuestion } from "@/db/queries/measured/chosen";
import { addFollowUp } from "@/db/queries/measured/follow-up";
import { addHouseholds, addPeople } from "@/db/queries/measured/people";
import { addProgress } from "@/db/queries/measured/progress";
import { addRecords, assistanceAt } from "@/db/queries/measured/records";
import { addActiveTrainers, addTrainers } from "@/db/queries/measured/trainers";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";

/**
 * Sums the rollup for a question. Every group that must appear is there, also where nothing was recorded: each
 * combination of the chosen phases and their places with the values of the other dimensions.
 */
export async function measuredBy(
  reader: Reader,
  scope: DetailedScope,
  question: MeasureQuestion,
  phases?: readonly Phase[],
): Promise<MeasuredGroup[]> {
  const chosen = chosenBy(scope, question, phases ?? (await programmePhases(reader, scope)));
  const recorded = await assistanceAt(reader, chosen);
  const groups = groupsOf(chosen, recorded);
  addRecords(groups, recorded);
  const asked = new Set(question.parts);
  if (question.measures.length > 0) await addProgress(reader, chosen, groups);
  if (asked.has("followUp")) await addFollowUp(reader, chosen, groups);
  if (asked.has("people")) await addPeople(reader, chosen, groups);
  if (asked.has("households")) await addHouseholds(reader, chosen, groups);
  if (asked.has("trainers")) await addTrainers(reader, chosen, groups);
  if (asked.has("activeTrainers")) await addActiveTrainers(reader, chosen, groups);
  return groups.all();
}
