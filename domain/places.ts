import type { Language } from "@/domain/vocabulary";

/** Codes are P-codes: "RW" and the number NISR gives the place; a district's begins with its province's. */
export interface Province {
  code: string;
  slug: string;
  name: Record<Language, string>;
}

export interface District {
  code: string;
  slug: string;
  /** Spelled alike in all three languages. */
  name: string;
  /** The province's P-code. */
  province: string;
  /** Place on the tile map, counted from 0 at the top left: 7 columns, 6 rows. */
  tileColumn: number;
  tileRow: number;
}

export const provinces: readonly Province[] = [
  { code: "RW1", slug: "kigali", name: { en: "City of Kigali", fr: "Ville de Kigali", rw: "Umujyi wa Kigali" } },
  { code: "RW2", slug: "south", name: { en: "Southern Province", fr: "Province du Sud", rw: "Intara y’Amajyepfo" } },
  {
    code: "RW3",
    slug: "west",
    name: { en: "Western Province", fr: "Province de l’Ouest", rw: "Intara y’Iburengerazuba" },
  },
  {
    code: "RW4",
    slug: "north",
    name: { en: "Northern Province", fr: "Province du Nord", rw: "Intara y’Amajyaruguru" },
  },
  {
    code: "RW5",
    slug: "east",
    name: { en: "Eastern Province", fr: "Province de l'Est", rw: "Intara y’Iburasirazuba" },
  },
];

function district(code: string, name: string, tileColumn: number, tileRow: number): District {
  return { code, slug: name.toLowerCase(), name, province: code.slice(0, 3), tileColumn, tileRow };
}

export const tileGrid = { columns: 7, rows: 6 };

/** All 30 districts by P-code, which goes province by province. */
export const districts: readonly District[] = [
  district("RW11", "Nyarugenge", 3, 2),
  district("RW12", "Gasabo", 4, 2),
  district("RW13", "Kicukiro", 4, 3),
  district("RW21", "Nyanza", 3, 4),
  district("RW22", "Gisagara", 3, 5),
  district("RW23", "Nyaruguru", 2, 5),
  district("RW24", "Huye", 2, 4),
  district("RW25", "Nyamagabe", 1, 4),
  district("RW26", "Ruhango", 2, 3),
  district("RW27", "Muhanga", 2, 2),
  district("RW28", "Kamonyi", 3, 3),
  district("RW31", "Karongi", 1, 3),
  district("RW32", "Rutsiro", 0, 2),
  district("RW33", "Rubavu", 0, 1),
  district("RW34", "Nyabihu", 1, 1),
  district("RW35", "Ngororero", 1, 2),
  district("RW36", "Rusizi", 0, 5),
  district("RW37", "Nyamasheke", 0, 4),
  district("RW41", "Rulindo", 3, 1),
  district("RW42", "Gakenke", 2, 1),
  district("RW43", "Musanze", 2, 0),
  district("RW44", "Burera", 3, 0),
  district("RW45", "Gicumbi", 4, 1),
  district("RW51", "Rwamagana", 5, 2),
  district("RW52", "Nyagatare", 5, 0),
  district("RW53", "Gatsibo", 5, 1),
  district("RW54", "Kayonza", 6, 2),
  district("RW55", "Kirehe", 6, 3),
  district("RW56", "Ngoma", 5, 3),
  district("RW57", "Bugesera", 4, 4),
];

const byCode = new Map(districts.map((place) => [place.code, place]));
const bySlug = new Map(districts.map((place) => [place.slug, place]));

export function districtByCode(code: string): District | undefined {
  return byCode.get(code);
}

export function districtBySlug(slug: string): District | undefined {
  return bySlug.get(slug);
}

export function provinceByCode(code: string): Province | undefined {
  return provinces.find((province) => province.code === code);
}

export function provinceBySlug(slug: string): Province | undefined {
  return provinces.find((province) => province.slug === slug);
}

/** The districts of a province, by its P-code; none for an unknown one. */
export function districtsOfProvince(code: string): District[] {
  return districts.filter((place) => place.province === code);
}

const districtForms: Record<Language, (name: string) => string> = {
  en: (name) => `${name} District`,
  fr: (name) => `District de ${name}`,
  rw: (name) => `Akarere ka ${name}`,
};

/** A district's full name: "Huye District", « District de Huye », "Akarere ka Huye". */
export function districtLabel(place: Pick<District, "name">, language: Language): string {
  return districtForms[language](place.name);
}
