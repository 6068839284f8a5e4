"use server";

import { redirect } from "next/navigation";
import { acting, type Acting } from "@/app/acting";
import { nameProgramme } from "@/db/commands/name-programme";
import { recordChoice } from "@/db/commands/record-choice";
import { recordOrganisation } from "@/db/commands/record-organisation";
import { recordPhase } from "@/db/commands/record-phase";
import { requireDocuments } from "@/db/commands/require-documents";
import type { FormState } from "@/domain/forms/form-state";

type Command = typeof recordPhase;

/** Carries out a command of the set-up and shows the set-up as it then is. */
function save(before: FormState, form: FormData, command: Command): Promise<FormState> {
  return acting(before, form, "configure", async ({ store, scope, values }: Acting<"configure">) => {
    await command(store, scope, values);
    redirect("/set-up?saved=yes");
  });
}

export async function savePhase(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form, recordPhase);
}

export async function saveOrganisation(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form, recordOrganisation);
}

export async function saveChoice(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form, recordChoice);
}

export async function saveProgramme(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form, nameProgramme);
}

export async function saveDocuments(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form, requireDocuments);
}
