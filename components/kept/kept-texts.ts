import type { Messages } from "@/messages/catalogue";

/** The words of what is kept on the device; the browser gets these and no others. */
export type KeptTexts = Messages["kept"];
