"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { codeVersion } from "@/app/api/code-version";
import { configuration } from "@/app/configuration";
import { advanceRelease } from "@/db/commands/advance-release";
import { makeRelease } from "@/db/commands/make-release";
import { settingsOf } from "@/db/queries/settings";
import type { FormState } from "@/domain/forms/form-state";

export async function freezeRelease(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "configure", async ({ store, scope, values, today }) => {
    const { smallest_cell_donor: threshold } = await settingsOf(store.reader, scope);
    const { courseMonths, fiscalYearFirstMonth } = configuration();
    const settings = { asOf: today, threshold, courseMonths, fiscalYearFirstMonth, codeVersion: codeVersion() };
    const { id } = await makeRelease(store, scope, values, settings);
    redirect(`/releases/${id}`);
  });
}

export async function stepRelease(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "configure", async ({ store, scope, values }) => {
    const { id } = await advanceRelease(store, scope, values);
    redirect(`/releases/${id}?saved=yes`);
  });
}
