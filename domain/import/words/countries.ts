/**
 * Countries from which people return, as spreadsheets name them, by ISO 3166-1 alpha-2. « Congo » alone is left out: it
 * may be either of two countries, so it is asked about.
 */
export const countrySpellings = {
  CD: "dr congo|drc|rdc|rd congo|congo rdc|congo drc|congo kinshasa|democratic republic congo|republique democratique congo|repubulika iharanira demokarasi congo|congo democratic republic|zaire|cod",
  UG: "uganda|ouganda|ubugande|uga",
  BI: "burundi|uburundi|bdi",
  TZ: "tanzania|tanzanie|tanzaniya|united republic tanzania|republique unie tanzanie|tza",
  KE: "kenya|ken",
  CG: "congo brazzaville|republic congo|republique congo|congo republic|cog",
  ZM: "zambia|zambie|zambiya|zmb",
  MW: "malawi|mwi",
  MZ: "mozambique|mozambiki|moz",
  ZW: "zimbabwe|zwe",
  ZA: "south africa|afrique sud|afurika epfo|zaf",
  SS: "south sudan|soudan sud|sudan epfo|ssd",
  SD: "sudan|soudan|sudani|sdn",
  ET: "ethiopia|ethiopie|etiyopiya|eth",
  CM: "cameroon|cameroun|cmr",
  CF: "central african republic|republique centrafricaine|centrafrique|rca|caf",
  GA: "gabon|gab",
  AO: "angola|ago",
  SN: "senegal|sen",
  CI: "ivory coast|cote ivoire|civ",
  BJ: "benin|ben",
  TG: "togo|tgo",
  ML: "mali|mli",
  NG: "nigeria|nga",
  BE: "belgium|belgique|ububiligi|bel",
  FR: "france|ubufaransa|fra",
  RW: "rwanda|u rwanda|rwa",
} as const;
