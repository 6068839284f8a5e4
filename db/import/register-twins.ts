import { and, eq, inArray, not, sql } from "drizzle-orm";
import { portions } from "@/db/import/known-records";
import { Pauses } from "@/db/pauses";
import { beneficiaries, households } from "@/db/schema";
import type { Reader } from "@/db/store";
import { documentKey, namesKey, type Candidate, type Identity } from "@/domain/import/duplicates";

/** The people of the register, in the districts that the importer reaches, who may be one of those a file brings: with the same words in their names, or document. */
export async function registerTwins(
  reader: Reader,
  programme: string,
  identities: readonly Identity[],
  districts: readonly string[] | null,
): Promise<Candidate<string>[]> {
  const keys = new Set(identities.flatMap(({ names }) => orders(names)));
  const found = new Map<string, Candidate<string>>();
  const look = async (matching: ReturnType<typeof inArray>) => {
    const rows = await reader
      .select({
        reference: beneficiaries.reference,
        familyName: beneficiaries.familyName,
        givenName: beneficiaries.givenName,
        birthYear: beneficiaries.birthYear,
        sex: beneficiaries.sex,
        documentNumber: beneficiaries.documentNumber,
        district: households.district,
      })
      .from(beneficiaries)
      .leftJoin(households, and(eq(households.programme, programme), eq(households.id, beneficiaries.household)))
      .where(and(eq(beneficiaries.programme, programme), not(beneficiaries.voided), matching));
    for (const { reference, familyName, givenName, documentNumber, ...row } of rows) {
      if (districts !== null && !districts.includes(row.district ?? "")) continue;
      const identity = { ...row, names: namesKey(familyName, givenName), document: documentKey(documentNumber) };
      found.set(reference, { key: reference, identity });
    }
  };
  const pauses = new Pauses();
  for (const some of portions([...keys])) {
    await look(inArray(beneficiaries.nameKey, some));
    if (pauses.isDue) await pauses.giveWay();
  }
  const documents = new Set(identities.flatMap(({ document }) => document ?? []));
  for (const some of portions([...documents])) {
    await look(inArray(withoutSigns, some));
    if (pauses.isDue) await pauses.giveWay();
  }
  return [...found.values()];
}

/** A stored document's number without the signs that people part it with; one look over all people finds them. */
const withoutSigns = ["-", ".", "/"].reduce(
  (text, sign) => sql<string>`replace(${text}, ${sign}, '')`,
  sql<string>`replace(upper(${beneficiaries.documentNumber}), ' ', '')`,
);

const mostPermuted = 4;

/** The orders in which the words of a name may be stored: all of four words, of longer names each word first in turn. */
function orders(names: string): string[] {
  const words = names.split(" ").filter((word) => word !== "");
  if (words.length === 0) return [];
  if (words.length > mostPermuted) return words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(" "));
  return permutations(words).map((order) => order.join(" "));
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, i) =>
    permutations([...words.slice(0, i), ...words.slice(i + 1)]).map((rest) => [word, ...rest]),
  );
}
