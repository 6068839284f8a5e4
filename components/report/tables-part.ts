import type { ReportCell, ReportPart, ReportSection, ReportTable } from "@/components/report/document";
import { said, shown } from "@/components/report/results-part";
import { cellText } from "@/components/report/told-text";
import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import { attributes, placeCodes, type Attribute } from "@/domain/disclosure/catalogue";
import type { ReleasedPart, ReleasedPhase } from "@/domain/disclosure/released";
import { toldAt, type ToldAt } from "@/domain/disclosure/told-at";
import { formatter } from "@/domain/format";
import { districtByCode, provinceByCode } from "@/domain/places";
import type { ReleaseContent } from "@/domain/releases/content";
import { ageGroups, populationGroups, sexes, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Where people were reached: each district with its province, and what is told together with others. */
export function placesSection(language: Language, { protection }: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const parts = (protection?.tables.phases ?? []).flatMap((phase): ReportPart[] => {
    const table = placesTable(language, phase);
    return table === null ? [] : [{ kind: "table", table }];
  });
  return { id: "places", title: words("section.places"), parts };
}

/** Who was reached: people reached directly by sex, age and group, one at a time. */
export function peopleSection(language: Language, { protection }: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const parts = (protection?.tables.phases ?? []).flatMap((phase): ReportPart[] => [
    { kind: "table", table: peopleTable(language, phase) },
  ]);
  return { id: "people", title: words("section.people"), parts };
}

/** What part of the records a second person has verified, phase by phase. */
export function verifiedSentences(language: Language, { protection }: ReleaseContent): string[] {
  const words = translator(language, "report");
  const { percent } = formatter(language);
  return Object.entries(protection?.verified ?? {}).map(([phase, share]) =>
    words(`verified.${share.as}`, {
      phase: phase.toUpperCase(),
      share: share.as === "withheld" ? "" : percent(share.value),
    }),
  );
}

/** The table of a phase's districts; `null` when it is not known where it worked. */
export function placesTable(language: Language, { phase, places }: ReleasedPhase): ReportTable | null {
  const [words, vocabulary] = [translator(language, "report"), translator(language, "words")];
  const [first] = placeCodes;
  if (places === null) return null;
  const districts = [...places[first].leaves].sort();
  const provinces = [...new Set(districts.map((code) => code.slice(0, 3)))];
  const rows = provinces.flatMap((province) => {
    const inside = districts.filter((code) => code.startsWith(province));
    const whole = placeCodes.map((code) => provinceCell(language, places[code], inside));
    const own = inside.map((district) => [
      said(districtName(district)),
      ...placeCodes.map((code) => leafCell(language, toldAt(places[code], district), districtName)),
    ]);
    return [[said(provinceName(language, province)), ...whole], ...own];
  });
  return {
    id: `places-${phase}`,
    caption: words("places.of", { phase: phase.toUpperCase() }),
    columns: [
      { title: words("places.place"), isNumber: false },
      ...placeCodes.map((code) => ({ title: vocabulary(`indicator.${code}`), isNumber: true })),
    ],
    rows,
    note: words("places.note"),
  };
}

/** The table of who was reached in a phase. */
export function peopleTable(language: Language, { phase, who }: ReleasedPhase): ReportTable {
  const [words, vocabulary] = [translator(language, "report"), translator(language, "words")];
  const name = (attribute: Attribute) => (leaf: string) => valueName(language, attribute, leaf);
  return {
    id: `people-${phase}`,
    caption: words("people.of", { phase: phase.toUpperCase() }),
    columns: [
      { title: words("people.attribute"), isNumber: false },
      { title: words("people.value"), isNumber: false },
      { title: vocabulary("indicator.direct_beneficiaries"), isNumber: true },
    ],
    rows: attributes.flatMap((attribute) =>
      attributeTrees[attribute].leaves.map((leaf) => [
        said(words(`people.${attribute}`)),
        said(name(attribute)(leaf)),
        leafCell(language, toldAt(who[attribute], leaf), name(attribute)),
      ]),
    ),
    note: words("people.note"),
  };
}

function leafCell(language: Language, told: ToldAt, name: (leaf: string) => string): ReportCell {
  const { shown: own, together } = told;
  const isOwn = own.as === "exact" && together.length === 0;
  return shown(isOwn ? own.value : null, cellText(language, told, name));
}

/** What is told of a province: its own number, or that of the provinces with which it is told. */
function provinceCell(language: Language, whole: ReleasedPart, inside: readonly string[]): ReportCell {
  const piece = whole.parts.find(({ leaves }) => inside.every((leaf) => leaves.includes(leaf)));
  if (piece !== undefined) return provinceCell(language, piece, inside);
  const others = whole.leaves.filter((leaf) => !inside.includes(leaf));
  const provinces = [...new Set(others.map((leaf) => leaf.slice(0, 3)))];
  return leafCell(language, { together: provinces, shown: whole.shown, low: null }, (code) =>
    provinceName(language, code),
  );
}

function provinceName(language: Language, code: string): string {
  return provinceByCode(code)?.name[language] ?? code;
}

function districtName(code: string): string {
  return districtByCode(code)?.name ?? code;
}

function valueName(language: Language, attribute: Attribute, leaf: string): string {
  const vocabulary = translator(language, "words");
  const sex = [...sexes, "unknown" as const].find((one) => one === leaf);
  const group = [...populationGroups, "unknown" as const].find((one) => one === leaf);
  const age = ageGroups.find((one) => one === leaf);
  if (attribute === "sex" && sex !== undefined) return vocabulary(`sex.${sex}`);
  if (attribute === "group" && group !== undefined) return vocabulary(`group.${group}`);
  return age === undefined ? leaf : vocabulary(`age.${age}`);
}
