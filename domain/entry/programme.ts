import * as z from "zod/mini";
import { name, optionalEmail, optionalText } from "@/domain/exchange/cells";

/** The programme's names and whom its readers ask. */
export const programmeRow = z.object({
  name_en: name,
  name_fr: name,
  name_rw: name,
  contact_name: optionalText,
  contact_email: optionalEmail,
  contact_phone: optionalText,
});
