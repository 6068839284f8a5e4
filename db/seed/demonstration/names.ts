import type { Chance } from "@/db/seed/demonstration/chance";
import type { Sex } from "@/domain/vocabulary";

const familyNames =
  "Bizimana Byiringiro Dusabe Gakwaya Gasana Habimana Habiyaremye Hakizimana Harerimana Hategekimana Iradukunda Irakoze Kabera Kagabo Kalisa Karangwa Kayitesi Manirakiza Mbabazi Mugabo Muhire Mukamana Mukandayisenga Mukantwari Mukarugwiza Mukeshimana Munyaneza Mutesi Mutoni Ndahimana Ndayisaba Ngabo Niyibizi Niyigena Niyitegeka Niyomugabo Niyonsaba Nkurunziza Nsabimana Nsengimana Nshimiyimana Ntakirutimana Nyirabahizi Nyirahabimana Nyiramana Nzeyimana Rukundo Rutayisire Sebahire Tuyisenge Tuyishime Twagirayezu Umuhoza Umutesi Uwamahoro Uwera Uwimana Uwineza Uwizeyimana Zirimwabagabo".split(
    " ",
  );
const givenNames = {
  f: "Agnès Alice Alphonsine Angélique Anne Annonciata Béatrice Chantal Claudine Clémentine Consolée Delphine Denise Domitille Espérance Esther Eugénie Florence Françoise Gaudence Grace Immaculée Jacqueline Jeanne Joséphine Judith Julienne Laurence Liliane Marie Médiatrice Odette Pascasie Pélagie Philomène Rose Solange Spéciose Thérèse Valentine Vestine Yvonne".split(
    " ",
  ),
  m: "Alexis Aloys André Anastase Athanase Augustin Bernard Célestin Charles Claude Damascène Daniel Déogratias Dieudonné Emmanuel Éric Fabien Faustin Félicien François Gaspard Innocent Jean Joseph Juvénal Laurent Léonard Martin Modeste Narcisse Pascal Patrick Paul Philippe Pierre Protogène Samuel Silas Théogène Thomas Venuste Vincent".split(
    " ",
  ),
};

/** A name that somebody could have; one in twenty-five has only one field on the identity card. */
export function inventName(chance: Chance, sex: Sex | null, familyName?: string): { family: string; given: string } {
  const family = familyName ?? chance.pick(familyNames);
  const first = chance.pick(givenNames[sex ?? chance.pick(["f", "m"] as const)]);
  if (chance.happens(0.04)) return { family: `${family} ${first}`, given: "" };
  const second = sex === "f" ? "Marie" : "Jean";
  return { family, given: chance.happens(0.15) && first !== second ? `${second} ${first}` : first };
}
