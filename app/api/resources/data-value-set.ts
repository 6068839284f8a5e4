import "server-only";
import { z } from "zod";
import { asOfParameter, filterOf, filterParameters } from "@/app/api/parameters";
import { resource } from "@/app/api/resources/resource";
import { day } from "@/app/api/resources/schemas";
import { figuresBy } from "@/db/queries/figures-by";
import { detailed } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { indicatorCodes } from "@/domain/indicators/codes";
import { districtBySlug } from "@/domain/places";

const dataValue = z.object({
  dataElement: z.string().describe("Code of the indicator; of a share, with _numerator and _denominator"),
  period: z.string().describe("The month of the as-of day, YYYYMM"),
  orgUnit: z.string().describe("P-code of the district"),
  value: z.string(),
});

export const dataValueSetResource = resource({
  name: "data-value-set",
  summary:
    "Figures by district as DHIS2 takes them (dataValueSets, with codes as identifiers): each as it stands at the " +
    "as-of day, filed under its month.",
  parameters: { ...filterParameters, ...asOfParameter },
  answer: z.object({ asOf: day, dataValues: z.array(dataValue) }),
  async read(asked, values) {
    const { reader, phases } = asked;
    const scope = detailed(asked.scope);
    const asOf = values["as-of"] ?? asked.today;
    const question = { filter: filterOf(asked, values), by: ["district" as const], codes: indicatorCodes, asOf };
    const groups = await figuresBy(reader, scope, question, phases);
    const period = asOf.slice(0, 7).replace("-", "");
    const dataValues = groups.flatMap(({ key, figures }) => {
      const orgUnit = districtBySlug(key.district ?? "")?.code;
      if (orgUnit === undefined) return [];
      return figures.flatMap((figure) => elementsOf(figure).map((one) => ({ ...one, period, orgUnit })));
    });
    return { asOf, dataValues };
  },
  table: ({ dataValues }) => ({
    columns: ["dataelement", "period", "orgunit", "value"].map((name) => ({ name })),
    rows: dataValues.map(({ dataElement, period, orgUnit, value }) => [dataElement, period, orgUnit, Number(value)]),
  }),
});

/** DHIS2 works shares out by itself, from what they are made of. What is not reported is no value. */
function elementsOf({ code, value, numerator, denominator }: Figure): { dataElement: string; value: string }[] {
  if (value === null) return [];
  if (numerator === null || denominator === null) return [{ dataElement: code, value: String(value) }];
  return [
    { dataElement: `${code}_numerator`, value: String(numerator) },
    { dataElement: `${code}_denominator`, value: String(denominator) },
  ];
}
