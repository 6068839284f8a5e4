"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { writeGapReason } from "@/db/commands/write-gap-reason";
import { valueOf, type FormState } from "@/domain/forms/form-state";

export async function saveGapReason(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "configure", async ({ store, scope, values }) => {
    await writeGapReason(store, scope, values);
    redirect(`/phases/${encodeURIComponent(valueOf(values, "phase"))}#why`);
  });
}
