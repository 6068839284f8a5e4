import "server-only";
import { z } from "zod";
import { resource } from "@/app/api/resources/resource";
import { day, inLanguages, indicatorCode, number } from "@/app/api/resources/schemas";
import { programmeTargets } from "@/db/queries/programme-targets";
import { publishedFigures } from "@/db/queries/published-figures";
import { indicators } from "@/domain/indicators/figure-of";
import { definitionsVersion, sourceForm } from "@/domain/indicators/sheet";
import { districts, provinceByCode } from "@/domain/places";
import { publishedUnits } from "@/domain/published-figure";
import { kinds, phaseStatuses, sexes } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export const indicatorsResource = resource({
  name: "indicators",
  summary: "The indicators: name, definition, level, what they cannot be filtered by.",
  parameters: {},
  answer: z.object({
    version: z.string(),
    indicators: z.array(
      z.object({
        code: indicatorCode,
        name: z.string(),
        definition: z.string(),
        level: z.enum(["output", "outcome", "process"]),
        shape: z.enum(["count", "share", "ratio", "change"]),
        kind: z.enum(kinds).nullable(),
        notWith: z.array(z.string()),
        sourceForm: z.string(),
      }),
    ),
  }),
  read: async ({ language }) => ({
    version: definitionsVersion,
    indicators: indicators.map(({ code, level, kind, notWith, formula }) => ({
      code,
      name: translator(language, "words")(`indicator.${code}`),
      definition: translator(language, "indicators")(`definitions.${code}`),
      level,
      shape: formula.shape,
      kind,
      notWith: [...notWith],
      sourceForm: sourceForm(code),
    })),
  }),
  table: ({ indicators: rows }) => ({
    columns: [
      { name: "indicator", hxl: "#indicator+code" },
      { name: "name", hxl: "#indicator+name" },
      { name: "definition", hxl: "#description" },
      { name: "level" },
      { name: "shape", hxl: "#indicator+unit" },
    ],
    rows: rows.map(({ code, name, definition, level, shape }) => [code, name, definition, level, shape]),
  }),
});

export const phasesResource = resource({
  name: "phases",
  summary: "The phases with their state, days and districts; null and empty where it is not known.",
  parameters: {},
  answer: z.object({
    phases: z.array(
      z.object({
        code: z.string(),
        status: z.enum(phaseStatuses),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
        districts: z.array(z.string()).describe("P-codes"),
      }),
    ),
  }),
  read: async ({ phases }) => ({
    phases: phases.map(({ code, status, startsOn, endsOn, districts: places }) => ({
      code,
      status,
      startsOn,
      endsOn,
      districts: places,
    })),
  }),
  table: ({ phases }) => ({
    columns: [
      { name: "phase", hxl: "#activity+phase+name" },
      { name: "status" },
      { name: "starts_on", hxl: "#date+start" },
      { name: "ends_on", hxl: "#date+end" },
      { name: "districts", hxl: "#adm2+code+v_pcodes+list" },
    ],
    rows: phases.map(({ code, status, startsOn, endsOn, districts: places }) => [
      code,
      status,
      startsOn,
      endsOn,
      places.join(";"),
    ]),
  }),
});

export const districtsResource = resource({
  name: "districts",
  summary: "Rwanda's districts with their P-codes and provinces.",
  parameters: {},
  answer: z.object({
    districts: z.array(
      z.object({
        code: z.string(),
        slug: z.string(),
        name: z.string(),
        province: z.string(),
        provinceName: inLanguages,
      }),
    ),
  }),
  read: async () => ({
    districts: districts.map(({ code, slug, name, province }) => ({
      code,
      slug,
      name,
      province,
      provinceName: provinceByCode(province)?.name ?? { en: province, fr: province, rw: province },
    })),
  }),
  table: ({ districts: rows }, language) => ({
    columns: [
      { name: "code", hxl: "#adm2+code+v_pcodes" },
      { name: "name", hxl: "#adm2+name" },
      { name: "slug" },
      { name: "province", hxl: "#adm1+code+v_pcodes" },
      { name: "province_name", hxl: "#adm1+name" },
    ],
    rows: rows.map(({ code, name, slug, province, provinceName }) => [
      code,
      name,
      slug,
      province,
      provinceName[language],
    ]),
  }),
});

export const targetsResource = resource({
  name: "targets",
  summary: "All targets as they were set and revised.",
  parameters: {},
  answer: z.object({
    targets: z.array(
      z.object({
        indicator: indicatorCode,
        phase: z.string(),
        district: z.string().nullable(),
        sex: z.enum(sexes).nullable(),
        value: z.number(),
        dueOn: day.nullable(),
        setOn: day.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  read: async ({ reader, scope }) => ({ targets: await programmeTargets(reader, scope) }),
  table: ({ targets }) => ({
    columns: [
      { name: "indicator", hxl: "#indicator+code" },
      { name: "phase", hxl: "#activity+phase+name" },
      { name: "district", hxl: "#adm2+code+v_pcodes" },
      { name: "sex" },
      { name: "value", hxl: "#indicator+target+num" },
      { name: "due_on", hxl: "#date+end" },
      { name: "set_on", hxl: "#date+start" },
      { name: "reason" },
    ],
    rows: targets.map(({ indicator, phase, district, sex, value, dueOn, setOn, reason }) => [
      indicator,
      phase,
      district,
      sex,
      value,
      dueOn,
      setOn,
      reason,
    ]),
  }),
});

export const publishedFiguresResource = resource({
  name: "published-figures",
  summary: "What others have published about the programme; never mixed with what is counted.",
  parameters: {},
  answer: z.object({
    publishedFigures: z.array(
      z.object({
        id: z.string(),
        phases: z.array(z.string()),
        indicator: indicatorCode.nullable(),
        value: number,
        unit: z.enum(publishedUnits),
        lowerBound: z.boolean(),
        statement: inLanguages,
        readingInDoubt: inLanguages.nullable(),
        source: z.string(),
        sourceDate: z.string().nullable(),
        contradicts: z.array(z.string()),
      }),
    ),
  }),
  read: async ({ reader, scope }) => {
    const found = await publishedFigures(reader, scope);
    return {
      publishedFigures: found.map((one) => ({
        ...one,
        phases: [...one.phases],
        contradicts: [...one.contradicts],
        statement: { ...one.statement },
        readingInDoubt: one.readingInDoubt === null ? null : { ...one.readingInDoubt },
      })),
    };
  },
  table: ({ publishedFigures: rows }, language) => ({
    columns: [
      { name: "id" },
      { name: "statement" },
      { name: "value", hxl: "#indicator+actual+num" },
      { name: "unit", hxl: "#indicator+unit" },
      { name: "lower_bound" },
      { name: "source", hxl: "#meta+source" },
      { name: "source_date" },
    ],
    rows: rows.map(({ id, statement, value, unit, lowerBound, source, sourceDate }) => [
      id,
      statement[language],
      value,
      unit,
      lowerBound,
      source,
      sourceDate,
    ]),
  }),
});
