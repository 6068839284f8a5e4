"use server";

import { headers } from "next/headers";
import { acting, type Acting } from "@/app/acting";
import { configuration } from "@/app/configuration";
import { inviteUser } from "@/db/commands/invite-user";
import { resetUser, switchOffUser, switchOnUser } from "@/db/commands/switch-user";
import type { FormState } from "@/domain/forms/form-state";

/** Carries out what makes a one-time code, and gives the link back to be shown once. */
async function handingOver(before: FormState, form: FormData, command: typeof inviteUser): Promise<FormState> {
  let link = "";
  const state = await acting(before, form, "administer", async ({ store, scope, values }: Acting<"administer">) => {
    const { code } = await command(store, scope, values);
    const site = configuration().publicAddress ?? `http://${(await headers()).get("host") ?? ""}`;
    link = `${site}/invitation/${code}`;
  });
  return link === "" ? state : { ...state, values: { link } };
}

export async function invite(before: FormState, form: FormData): Promise<FormState> {
  return handingOver(before, form, inviteUser);
}

export async function reset(before: FormState, form: FormData): Promise<FormState> {
  return handingOver(before, form, resetUser);
}

export async function switchOff(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    await switchOffUser(store, scope, values);
  });
}

export async function switchOn(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    await switchOnUser(store, scope, values);
  });
}
