import { expect, test } from "vitest";
import { z } from "zod";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { wholeProgramme } from "@/domain/access/scope";
import { apiStore, ask, askJson } from "@/tests/support/api";
import { handCase } from "@/tests/support/hand-case";
import { cookieOf } from "@/tests/support/sessions";

const body = z.object({
  dataValues: z.array(
    z.object({ dataElement: z.string(), period: z.string(), orgUnit: z.string(), value: z.string() }),
  ),
});

test("figures leave for DHIS2 by district and month: counts as they are, shares as what they are made of", async () => {
  const store = await apiStore();
  await loadRegister(store, wholeProgramme("rwanda", "test"), memorySource(handCase));
  const asOf = "2014-03-31";
  const { dataValues } = body.parse(await askJson(`/api/v1/data-value-set?phase=iv&as-of=${asOf}`));
  const { rows } = await askJson(`/api/v1/progress?phase=iv&by=district&as-of=${asOf}`);
  const figures = z
    .array(
      z.object({
        key: z.object({ district: z.string() }),
        code: z.string(),
        ...{ value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable() },
      }),
    )
    .parse(rows);
  expect(dataValues.length).toBeGreaterThan(0);
  expect(new Set(dataValues.map(({ period }) => period))).toEqual(new Set(["201403"]));
  expect(dataValues.every(({ orgUnit }) => /^RW\d\d$/.test(orgUnit))).toBe(true);
  const told = figures.filter(({ value }) => value !== null);
  const counts = told.filter(({ numerator }) => numerator === null);
  expect(dataValues).toHaveLength(counts.length + 2 * (told.length - counts.length));
  const sum = (element: string) =>
    dataValues.filter(({ dataElement }) => dataElement === element).reduce((all, { value }) => all + Number(value), 0);
  const ofFigures = (code: string, part: "value" | "numerator") =>
    told.filter((one) => one.code === code).reduce((all, one) => all + (one[part] ?? 0), 0);
  expect(sum("direct_beneficiaries")).toBe(ofFigures("direct_beneficiaries", "value"));
  expect(sum("housing_improved_numerator")).toBe(ofFigures("housing_improved", "numerator"));
});

test("a donor, to whom districts are told only in releases, gets none", async () => {
  const store = await apiStore();
  const cookie = await cookieOf(store, "donor", { phases: ["iv"] });
  expect((await ask("/api/v1/data-value-set", { cookie })).status).toBe(403);
});
