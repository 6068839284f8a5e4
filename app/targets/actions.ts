"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { setTarget } from "@/db/commands/set-target";
import { typedTarget } from "@/domain/entry/typed-target";
import { valueOf, type FormState } from "@/domain/forms/form-state";

export async function saveTarget(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "configure", async ({ store, scope, values }) => {
    await setTarget(store, scope, typedTarget(values));
    redirect(`/targets?phase=${encodeURIComponent(valueOf(values, "phase"))}&saved=yes`);
  });
}
