import type { HandoverItem } from "@/domain/entry/handover";

/** Something that was handed over under an assistance. */
export interface HandedOverOnRecord {
  id: string;
  assistance: string;
  item: HandoverItem;
  /** Pieces; nails in kilograms. */
  quantity: number;
  handedOn: string;
  /** The person, or somebody else by name. */
  receivedBy: string;
}
