import { fetchAsManager } from "@/tests/support/browser";

/** Every page of the product, each with what stands in its address; a person of the register comes beside them. */
export const pages = [
  "/",
  "/phases",
  "/phases/iv",
  "/places",
  "/places/south",
  "/places/south/huye",
  "/outcomes",
  "/trainers",
  "/compare",
  "/indicators",
  "/indicators/income_change",
  "/records?figure=direct_beneficiaries&phase=iv",
  "/records?doubt=income-jumps",
  "/people/someone",
  "/published-figures",
  "/review",
  "/data",
  "/account",
  "/account/second-factor",
  "/sign-in/second-factor",
  "/invitation/XXXX-XXXX-XXXX-XXXX",
  "/no-such-page",
] as const;

/** The address of a page whose person is looked up in the register: `/people/someone` is the first one listed. */
export async function addressOf(page: string): Promise<string> {
  if (page !== "/people/someone") return page;
  const list = await fetchAsManager("/records?figure=direct_beneficiaries&phase=iv");
  const [person] = /\/people\/[\w-]+/.exec(await list.text()) ?? [];
  if (person === undefined) throw new Error("The list of people has no link to a person.");
  return person;
}
