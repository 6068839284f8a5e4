import "server-only";
import { z } from "zod";
import { asOfParameter, filterOf, filterParameters, listOf } from "@/app/api/parameters";
import { resource } from "@/app/api/resources/resource";
import { day, filterEcho, groupKey, number } from "@/app/api/resources/schemas";
import { trainerCascade } from "@/db/queries/trainer-cascade";
import { detailed } from "@/domain/access/scope";
import { chosenParts } from "@/domain/filter-parse";

const splits = ["phase", "province", "district", "trade"] as const;
const counts = ["trained", "active", "courses", "enrolled", "completed", "business", "businessAsked"] as const;
const count = z.number();

export const cascadeResource = resource({
  name: "cascade",
  summary: "From trainers trained to businesses started; each number counts what its name says.",
  parameters: { ...filterParameters, ...asOfParameter, by: listOf(z.enum(splits)) },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    by: z.array(z.enum(splits)),
    groups: z.array(
      z.object({
        key: groupKey,
        trained: count,
        active: count.describe("Trainers with a course that began"),
        courses: count,
        enrolled: count,
        completed: count,
        business: count.describe("Answers yes at the latest follow-up"),
        businessAsked: count,
        traineesPerTrainer: number,
      }),
    ),
  }),
  async read(asked, values) {
    const { reader, phases } = asked;
    const scope = detailed(asked.scope);
    const filter = filterOf(asked, values);
    const asOf = values["as-of"] ?? asked.today;
    const by = values.by ?? [];
    const groups = await trainerCascade(reader, scope, filter, { by, asOf, phases });
    return {
      asOf,
      filter: chosenParts(filter),
      by,
      groups: groups.map((group) => ({
        key: group.key,
        trained: group.trained,
        active: group.active,
        courses: group.courses,
        enrolled: group.enrolled,
        completed: group.completed,
        business: group.business,
        businessAsked: group.businessAsked,
        traineesPerTrainer: group.perTrainer.value,
      })),
    };
  },
  table: ({ by, groups }) => ({
    columns: [...[...by, ...counts].map((name) => ({ name })), { name: "traineesPerTrainer" }],
    rows: groups.map((group) => [
      ...by.map((name) => group.key[name] ?? null),
      ...counts.map((name) => group[name]),
      group.traineesPerTrainer,
    ]),
  }),
});
