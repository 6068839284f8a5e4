import { eq } from "drizzle-orm";
import { approvals } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

/** A wording that somebody approved by name, to be read out to people. */
export interface ApprovedWording {
  wording: string;
  language: string;
  approvedBy: string;
  approvedAt: number;
}

/** All wordings of the programme that may be read out. */
export async function approvedWordings(reader: Reader, { programme }: Scope): Promise<ApprovedWording[]> {
  const { wording, language, approvedBy, approvedAt } = approvals;
  return reader
    .select({ wording, language, approvedBy, approvedAt })
    .from(approvals)
    .where(eq(approvals.programme, programme));
}
