import * as z from "zod/mini";
import { district, month, word } from "@/domain/exchange/cells";

/** What an officer says of a month: all of it is entered, or there was nothing. */
export const closings = ["all-entered", "nothing"] as const;
export type Closing = (typeof closings)[number];

/** A district's month that is closed. */
export const monthClosing = z.object({ district, month, closing: word(closings) });
