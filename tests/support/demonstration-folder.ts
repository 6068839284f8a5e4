import { demonstrationRegister } from "@/db/seed/demonstration/register";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";

/** The demonstration's register as an exchange folder in memory. */
export function demonstrationFolder(seed?: number): Map<ExchangeFile, Cells[]> {
  return new Map([...demonstrationRegister(seed)].map(({ file, rows }) => [file, [...rows]]));
}
