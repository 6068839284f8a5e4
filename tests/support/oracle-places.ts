/** The 30 districts by slug with their P-codes (NISR ids), written out a second time so that a slip shows. */
export const districtCodes: Readonly<Record<string, string>> = {
  nyarugenge: "RW11",
  gasabo: "RW12",
  kicukiro: "RW13",
  nyanza: "RW21",
  gisagara: "RW22",
  nyaruguru: "RW23",
  huye: "RW24",
  nyamagabe: "RW25",
  ruhango: "RW26",
  muhanga: "RW27",
  kamonyi: "RW28",
  karongi: "RW31",
  rutsiro: "RW32",
  rubavu: "RW33",
  nyabihu: "RW34",
  ngororero: "RW35",
  rusizi: "RW36",
  nyamasheke: "RW37",
  rulindo: "RW41",
  gakenke: "RW42",
  musanze: "RW43",
  burera: "RW44",
  gicumbi: "RW45",
  rwamagana: "RW51",
  nyagatare: "RW52",
  gatsibo: "RW53",
  kayonza: "RW54",
  kirehe: "RW55",
  ngoma: "RW56",
  bugesera: "RW57",
};

/** The province is the first digit of a district's P-code. */
const provinceDigits: Readonly<Record<string, string>> = { kigali: "1", south: "2", west: "3", north: "4", east: "5" };

/** Whether a district (P-code) lies in the chosen provinces and is one of the chosen districts; nothing chosen = all. */
export function isInPlaces(code: string, provinces: readonly string[], districts: readonly string[]): boolean {
  const inProvince = provinces.length === 0 || provinces.some((slug) => provinceDigits[slug] === code.slice(2, 3));
  const inDistrict = districts.length === 0 || districts.some((slug) => districtCodes[slug] === code);
  return inProvince && inDistrict;
}
