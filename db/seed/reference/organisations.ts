import type { Language } from "@/domain/vocabulary";

export interface ReferenceOrganisation {
  id: string;
  name: Record<Language, string>;
  /** In IATI's registry of organisations; `null` when it has none. */
  identifier: string | null;
  /** IATI OrganisationType: 10 government, 40 multilateral. */
  type: number;
  /** IATI OrganisationRole: "1" funding, "4" implementing. */
  roles: string[];
  source: string;
}

const article = "IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »";

/** Who carries and who pays the programme. The ministry has changed its name since; the one of phase IV is kept. */
export const organisations: readonly ReferenceOrganisation[] = [
  {
    id: "iom",
    name: {
      en: "International Organization for Migration (IOM)",
      fr: "Organisation internationale pour les migrations (OIM)",
      rw: "Umuryango Mpuzamahanga wita ku Bimukira (IOM)",
    },
    identifier: "XM-DAC-47066",
    type: 40,
    roles: ["4"],
    source: article,
  },
  {
    id: "midimar",
    name: {
      en: "Ministry of Disaster Management and Refugee Affairs (MIDIMAR)",
      fr: "Ministère de la Gestion des catastrophes et des Réfugiés (MIDIMAR)",
      rw: "Minisiteri yo Gucunga Ibiza n'Impunzi (MIDIMAR)",
    },
    identifier: null,
    type: 10,
    roles: ["4"],
    source: article,
  },
  {
    id: "japan",
    name: {
      en: "Japan, Ministry of Foreign Affairs",
      fr: "Japon, ministère des Affaires étrangères",
      rw: "Ubuyapani, Minisiteri y'Ububanyi n'Amahanga",
    },
    identifier: "XM-DAC-701-2",
    type: 10,
    roles: ["1"],
    source: `${article} (phase IV); The New Times 48777 and 52082 (phases I and II)`,
  },
];
