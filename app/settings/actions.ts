"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { changeSettings, setBackSettings } from "@/db/commands/change-settings";
import type { FormState } from "@/domain/forms/form-state";

export async function saveSettings(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    await changeSettings(store, scope, values);
    redirect("/settings?saved=yes");
  });
}

export async function bringBackSettings(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    await setBackSettings(store, scope, values);
    redirect("/settings?saved=yes");
  });
}
