import type { Language } from "@/domain/vocabulary";

/** What is read out before anything is asked of somebody. A changed wording is a new version. */
export const consent: { version: string; wording: Readonly<Record<Language, readonly string[]>> } = {
  version: "1",
  wording: {
    en: [
      "We are writing down your name, where you live and what help you get from this programme, so that the help reaches you and we can visit you afterwards.",
      "Only the staff who work with you see your name. Others are told numbers in which nobody can be recognised.",
      "You may say no, and you may change your mind later. The help you get does not depend on it.",
      "Do you agree?",
    ],
    fr: [
      "Nous notons votre nom, l’endroit où vous habitez et l’aide que vous recevez de ce programme, pour que l’aide vous parvienne et que nous puissions vous rendre visite plus tard.",
      "Seul le personnel qui travaille avec vous voit votre nom. Les autres ne voient que des nombres qui ne permettent de reconnaître personne.",
      "Vous pouvez dire non, et vous pouvez changer d’avis plus tard. L’aide que vous recevez n’en dépend pas.",
      "Êtes-vous d’accord ?",
    ],
    rw: [
      "Twandika amazina yawe, aho utuye n’ubufasha uhabwa n’iyi gahunda, kugira ngo ubwo bufasha bukugereho kandi tuzashobore kugusura nyuma.",
      "Amazina yawe abonwa gusa n’abakozi mukorana. Abandi babona imibare idashobora gutuma umuntu amenyekana.",
      "Ushobora kubyanga, kandi ushobora guhindura igitekerezo nyuma. Ubufasha uhabwa ntibushingira kuri ibyo.",
      "Urabyemera?",
    ],
  },
};

/** The name of a wording under which it is approved. */
export function wordingOfConsent(): string {
  return `consent/${consent.version}`;
}
