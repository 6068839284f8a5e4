import * as z from "zod/mini";
import { longText, requiredWhole } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { settingsRow, settingsRules } from "@/domain/settings";

/** All settings as they are to be, and why. */
export const settingsEntry = z
  .object({ ...settingsRow.shape, reason: longText })
  .check(rule((row, tell) => settingsRules(row, tell)));

/** Which earlier state of the settings comes back (0 = what every programme starts with), and why. */
export const settingBack = z.object({ to: requiredWhole(0, Number.MAX_SAFE_INTEGER), reason: longText });
