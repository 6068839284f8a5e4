import { XMLBuilder } from "fast-xml-parser";
import { told, type Element } from "@/domain/iati/element";
import { resultsOf, type IndicatorWords } from "@/domain/iati/results";
import { programmeSector } from "@/domain/iati/sectors";
import type { IatiOrganisation, IatiPhase, IatiSource, Told } from "@/domain/iati/source";
import { districtByCode } from "@/domain/places";

/**
 * An IATI 2.03 activity file: the programme (hierarchy 1) and a phase for each that has a first day (hierarchy 2).
 * Phases without one are left out, because the standard asks for it.
 */
export function activityFile(source: IatiSource, words: IndicatorWords): string {
  const phases = source.phases.filter(({ startsOn }) => startsOn !== null);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  const activities = [programmeActivity(source, phases), ...phases.map((phase) => phaseActivity(source, phase, words))];
  const file: Element = {
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    "iati-activities": {
      "@version": "2.03",
      "@generated-datetime": source.generatedAt,
      "iati-activity": activities,
    },
  };
  return builder.build(file);
}

/** The identifier of the programme's activity, or of a phase's. */
export function identifierOf({ reporting, programme }: IatiSource, phase?: string): string {
  return [
    reporting.identifier,
    programme.code.toUpperCase(),
    ...(phase === undefined ? [] : [phase.toUpperCase()]),
  ].join("-");
}

function programmeActivity(source: IatiSource, phases: readonly IatiPhase[]): Element {
  const starts = phases.flatMap(({ startsOn }) => startsOn ?? []).sort();
  const isOpen = phases.some(({ status }) => status !== "completed");
  return {
    ...opening(source, 1),
    "iati-identifier": identifierOf(source),
    ...described(source, source.programme),
    "activity-status": { "@code": isOpen ? "2" : "4" },
    "activity-date": starts.slice(0, 1).map((day) => date("2", day)),
    ...contact(source),
    "activity-scope": { "@code": "4" },
    "recipient-country": { "@code": "RW", "@percentage": "100" },
    sector: { "@vocabulary": "1", "@code": programmeSector, "@percentage": "100" },
    ...classified,
    "related-activity": phases.map(({ code }) => ({ "@ref": identifierOf(source, code), "@type": "2" })),
  };
}

function phaseActivity(source: IatiSource, phase: IatiPhase, words: IndicatorWords): Element {
  const { status, startsOn, endsOn } = phase;
  const [start, end] = status === "planned" ? ["1", "3"] : ["2", status === "completed" ? "4" : "3"];
  return {
    ...opening(source, 2),
    "iati-identifier": identifierOf(source, phase.code),
    ...described(source, phase),
    "activity-status": { "@code": { planned: "1", "under-way": "2", completed: "4" }[status] },
    "activity-date": [
      ...(startsOn === null ? [] : [date(start ?? "2", startsOn)]),
      ...(endsOn === null ? [] : [date(end ?? "3", endsOn)]),
    ],
    ...contact(source),
    "activity-scope": { "@code": "5" },
    "recipient-country": { "@code": "RW", "@percentage": "100" },
    location: phase.districts.map(location),
    sector: phase.sectors.map(({ code, percentage }) => ({
      "@vocabulary": "1",
      "@code": code,
      "@percentage": percentage,
    })),
    ...classified,
    budget: phase.budgets.map(({ start: from, end: to, value, currency }) => ({
      "@type": "1",
      "@status": "2",
      "period-start": { "@iso-date": from },
      "period-end": { "@iso-date": to },
      value: { "@currency": currency, "@value-date": from, "#text": value },
    })),
    transaction: phase.transactions.map(({ type, day, value, currency, description }) => ({
      "transaction-type": { "@code": String(type) },
      "transaction-date": { "@iso-date": day },
      value: { "@currency": currency, "@value-date": day, "#text": value },
      description: told(description),
    })),
    "related-activity": { "@ref": identifierOf(source), "@type": "1" },
    result: resultsOf(phase.facts, words),
  };
}

function opening({ currency, generatedAt }: IatiSource, hierarchy: 1 | 2): Element {
  return {
    "@xml:lang": "en",
    "@default-currency": currency,
    "@last-updated-datetime": generatedAt,
    "@hierarchy": String(hierarchy),
    "@humanitarian": "0",
  };
}

function described(source: IatiSource, { title, description }: { title: Told; description: Told }): Element {
  const { reporting, organisations } = source;
  return {
    "reporting-org": { "@ref": reporting.identifier, "@type": String(reporting.type), ...told(reporting.name) },
    title: told(title),
    description: { "@type": "1", ...told(description) },
    "participating-org": organisations.flatMap(participants),
  };
}

function participants({ name, identifier, type, roles }: IatiOrganisation): Element[] {
  return roles.map((role) => ({
    ...(identifier === null ? {} : { "@ref": identifier }),
    "@type": String(type),
    "@role": String(role),
    ...told(name),
  }));
}

function date(type: string, day: string): Element {
  return { "@type": type, "@iso-date": day };
}

function contact({ contactEmail }: IatiSource): Element {
  return contactEmail === null ? {} : { "contact-info": { "@type": "1", email: contactEmail } };
}

/** Direct implementation as a project, grants not tied (IATI code lists). */
const classified: Element = {
  "collaboration-type": { "@code": "4" },
  "default-flow-type": { "@code": "10" },
  "default-finance-type": { "@code": "110" },
  "default-aid-type": { "@code": "C01" },
  "default-tied-status": { "@code": "5" },
};

/** A district by name and by the code of its province (ISO 3166-2); the product holds no points. */
function location(code: string): Element {
  const name = districtByCode(code)?.name ?? code;
  return {
    "@ref": code,
    "location-reach": { "@code": "2" },
    name: told({ en: `${name} District`, fr: `District de ${name}` }),
    administrative: { "@vocabulary": "A4", "@level": "1", "@code": subdivisions[code.slice(0, 3)] ?? "RW" },
    exactness: { "@code": "2" },
    "location-class": { "@code": "1" },
    "feature-designation": { "@code": "ADM2" },
  };
}

/** ISO 3166-2:RW by the P-code of the province. */
const subdivisions: Readonly<Record<string, string>> = {
  RW1: "RW-01",
  RW2: "RW-05",
  RW3: "RW-04",
  RW4: "RW-03",
  RW5: "RW-02",
};
