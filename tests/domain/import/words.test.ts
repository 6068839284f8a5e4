import { expect, test } from "vitest";
import { readCell } from "@/domain/import/field-readers";
import type { Field } from "@/domain/import/fields";
import { fieldOfHeading } from "@/domain/import/header-words";
import { districts, districtLabel } from "@/domain/places";
import {
  contacts,
  kinds,
  languages,
  livingConditions,
  populationGroups,
  rounds,
  sexes,
  statuses,
  trades,
} from "@/domain/vocabulary";

const context = { decimalMark: null, from1904: false } as const;
const read = (field: Field, text: string) => readCell(field, text, context);

test.each<[Field, string, string]>([
  ["sex", "Féminin", "f"],
  ["sex", "UMUGABO", "m"],
  ["sex", "H", "m"],
  ["population_group", "Rapatriée", "returnee"],
  ["population_group", "communauté d’accueil", "host-community"],
  ["population_group", "uwatahutse", "returnee"],
  ["kind", "Matériaux de construction", "housing-materials"],
  ["kind", "amahugurwa y'imyuga", "vocational-training"],
  ["kind", "vocational_training", "vocational-training"],
  ["kind", "chèvres", "livestock"],
  ["trade", "Maçonnerie", "masonry"],
  ["trade", "ubudozi", "sewing"],
  ["status", "a abandonné", "dropped-out"],
  ["status", "en cours", "under-way"],
  ["round", "M6", "6-months"],
  ["round", "après 3 mois", "3-months"],
  ["contact", "pas trouvé", "not-found"],
  ["living_conditions", "beaucoup mieux", "much-better"],
  ["in_work", "oya", "no"],
  ["disability", "OUI", "yes"],
  ["country_of_return", "R.D. Congo", "CD"],
  ["country_of_return", "Ouganda", "UG"],
  ["district", "huyé", "RW24"],
  ["district", "Kalongi", "RW31"],
  ["district", "Gisenyi", "RW33"],
  ["district", "District de Nyaruguru", "RW23"],
  ["district", "Akarere ka Rubavu", "RW33"],
  ["district", "Huye (Province du Sud)", "RW24"],
  ["phase", "Phase IV", "iv"],
  ["phase", "4", "iv"],
])("%s: %s is %s", (field, text, value) => {
  expect(read(field, text)).toEqual({ value });
});

test.each<[Field, string, string, string | undefined]>([
  ["district", "Nyaruguruu", "district-near", "Nyaruguru"],
  ["district", "Ouest", "district", undefined],
  ["trade", "soudrue", "one-of-near", "welding"],
  ["trade", "plomberie", "one-of", undefined],
  ["sex", "X", "one-of", undefined],
  ["country_of_return", "Congo", "country-near", "CD, CG"],
  ["status", "marié", "one-of", undefined],
  ["trade", "couture, soudure", "one-value", undefined],
  ["full_name", "12345", "name", undefined],
  ["monthly_income_rwf", "#REF!", "formula-error", undefined],
  ["monthly_income_rwf", "=B2*2", "formula-without-value", undefined],
  ["full_name", "BÃ©atrice", "broken-characters", undefined],
  ["document_number", "1,19908E+15", "shortened-number", undefined],
])("%s: %s is asked about, not guessed", (field, text, code, near) => {
  expect(read(field, text)).toMatchObject({ expected: { code, ...(near === undefined ? {} : { params: { near } }) } });
});

test.each(["", "-", "N/A", "inconnu", "ntabizi", "n.d."])("'%s' is not known, not wrong", (text) => {
  expect(read("birth_year", text)).toEqual({ value: "" });
});

test("« non » and 0 are answers", () => {
  expect(read("in_work", "non")).toEqual({ value: "no" });
  expect(read("monthly_income_rwf", "0")).toEqual({ value: "0" });
});

test("every district is known by its name and code in every language", () => {
  for (const place of districts)
    for (const text of [place.name, place.code, place.slug, ...languages.map((one) => districtLabel(place, one))])
      expect(read("district", text)).toEqual({ value: place.code });
});

test("the exchange folder's own words and columns are all understood", () => {
  const lists: [Field, readonly string[]][] = [
    ["sex", sexes],
    ["kind", kinds],
    ["trade", trades],
    ["status", statuses],
    ["round", rounds],
    ["contact", contacts],
    ["living_conditions", livingConditions],
    ["population_group", populationGroups],
  ];
  for (const [field, words] of lists) for (const word of words) expect(read(field, word)).toEqual({ value: word });
});

test.each([
  ["Amazina", "full_name"],
  ["Nom et prénom", "full_name"],
  ["Noms et prénoms du bénéficiaire", "full_name"],
  ["Sexe (F/M)", "sex"],
  ["Année de naissance", "birth_year"],
  ["Umwaka w’amavuko", "birth_year"],
  ["District d'origine", "district"],
  ["Date de retour", "returned_on"],
  ["Montant (RWF)", "monthly_income_rwf"],
  ["Revenu à 3 mois", "monthly_income_rwf@3-months"],
  ["Income (baseline)", "monthly_income_rwf@baseline"],
  ["person/sex", "sex"],
  ["grp-birth_year", "birth_year"],
  ["_uuid", "person"],
  ["meta/instanceID", "person"],
  ["What is your age?", "age"],
  ["Numéro de la carte d’identité", "document_number"],
  ["Sexe F/M", "sex"],
  ["3. Sexe", "sex"],
  ["Q4_Age", "age"],
  ["1.2 Names", "full_name"],
  ["3 mois Revenu", "monthly_income_rwf@3-months"],
  ["6-month income", "monthly_income_rwf@6-months"],
  ["Returned from", "country_of_return"],
])("the heading %s is %s", (heading, field) => {
  expect(fieldOfHeading(heading)?.field).toBe(field);
});

test.each(["N°", "Nom du formateur", "Observations", "Signature", "Nom du père", "Date", "start", "today"])(
  "the heading %s is nothing that is kept",
  (heading) => {
    expect(fieldOfHeading(heading)).toBeNull();
  },
);
