"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { theAuth } from "@/app/auth";
import { client } from "@/app/client";
import { giveCookies, giveLanguage } from "@/app/give-cookies";
import { onRecord } from "@/app/on-record";
import { receivedForm } from "@/app/received-form";
import { signIn, type Credentials } from "@/app/sign-in/sign-in";
import { theStore } from "@/app/store";
import { demonstrationDay } from "@/db/access/front-door";
import { userByName } from "@/db/access/user-by-name";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { configuration } from "@/app/configuration";
import { localPath } from "@/domain/access/local-path";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { translator } from "@/messages/translator";

/** Signs in by name and password, and leads on to where somebody wanted to go. */
export async function signInByPassword(before: FormState, form: FormData): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const shared = valueOf(values, "shared") !== "";
  const wasLetIn = await letIn({ name: valueOf(values, "name"), password: valueOf(values, "password"), shared });
  if (!wasLetIn) return { ...state, rule: translator(language, "access")("signIn.refused") };
  const next = localPath(valueOf(values, "next"));
  return redirect(wasLetIn === "second-factor" ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next);
}

/** One click in the demonstration: signs in as its user of a role, with the password that stands beside the button. */
export async function enterDemonstration(before: FormState, form: FormData): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const { reader } = await theStore();
  const isDemonstration = (await demonstrationDay(reader, configuration().programme)) !== null;
  const user = demonstrationUsers.find(({ username }) => username === valueOf(values, "user"));
  if (!isDemonstration || user === undefined || !(await letIn({ ...user, name: user.username, shared: false })))
    return { ...state, rule: translator(language, "access")("signIn.refused") };
  return redirect(localPath(valueOf(values, "next")));
}

async function letIn(credentials: Credentials): Promise<false | "signed-in" | "second-factor"> {
  const tried = await signIn({ store: await theStore(), auth: await theAuth() }, credentials, await client());
  if (tried.kind === "refused") {
    const { reader } = await theStore();
    // Whoever was tried, where there is such a user; never what was typed, which may be a password.
    const user = await userByName(reader, credentials.name.trim().toLowerCase());
    const actor = user?.id ?? "nobody";
    await onRecord({ programme: configuration().programme, actor }, "sign-in-failed", "/sign-in", await headers());
    return false;
  }
  await giveCookies(tried.cookies);
  await giveLanguage(tried.language);
  return tried.kind;
}
