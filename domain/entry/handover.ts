import * as z from "zod/mini";
import { day, name, reference, whole, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import type { Kind } from "@/domain/vocabulary";

const animals = ["goat", "sheep", "pig", "cow"] as const;
const materials = ["iron-sheet", "nails-kg", "window", "door"] as const;
const kits = ["start-up-kit"] as const;

/** What is handed over; nails by the kilogram, all else by the piece. */
export const handoverItems = [...animals, ...materials, ...kits] as const;
export type HandoverItem = (typeof handoverItems)[number];

/** What belongs to each kind of assistance. */
const itemsOf: Readonly<Record<Kind, readonly HandoverItem[]>> = {
  "vocational-training": kits,
  livestock: animals,
  "housing-materials": materials,
};

/** Something that was handed over under an assistance; who received it is the person or a name. */
export const handoverEntry = z
  .object({
    id: reference,
    assistance: reference,
    item: word(handoverItems),
    quantity: whole(1, 9999),
    handed_on: day,
    received_by: name,
  })
  .check(
    rule((entry, tell) => {
      if (entry.quantity === null) tell("quantity", { code: "required" });
      if (entry.handed_on === null) tell("handed_on", { code: "required" });
    }),
  );

/** What can be handed over under an assistance of a kind as it is stored. */
export function itemsFor(kind: string): readonly HandoverItem[] {
  return Object.entries(itemsOf).find(([name]) => name === kind)?.[1] ?? [];
}
