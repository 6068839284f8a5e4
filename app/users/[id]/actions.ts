"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { endSession, endSessions } from "@/db/commands/end-sessions";
import { changeRole, giveRole, takeRole } from "@/db/commands/give-role";
import type { FormState } from "@/domain/forms/form-state";

/** Carries out what is done to a user, and goes back to their page, which says so. */
async function doing(
  before: FormState,
  form: FormData,
  command: typeof giveRole,
  saved: "role" | "session",
): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    const { id } = await command(store, scope, values);
    redirect(`/users/${id}?saved=${saved}`);
  });
}

export async function give(before: FormState, form: FormData): Promise<FormState> {
  return doing(before, form, giveRole, "role");
}

export async function take(before: FormState, form: FormData): Promise<FormState> {
  return doing(before, form, takeRole, "role");
}

export async function changeEnd(before: FormState, form: FormData): Promise<FormState> {
  return doing(before, form, changeRole, "role");
}

export async function endOneSession(before: FormState, form: FormData): Promise<FormState> {
  return doing(before, form, endSession, "session");
}

export async function endEverySession(before: FormState, form: FormData): Promise<FormState> {
  return doing(before, form, endSessions, "session");
}
