"use server";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionSecret, theAuth } from "@/app/auth";
import { client } from "@/app/client";
import { configuration } from "@/app/configuration";
import { giveCookies } from "@/app/give-cookies";
import { onRecord } from "@/app/on-record";
import { receivedForm } from "@/app/received-form";
import { challengedUser, giveSecondFactor } from "@/app/sign-in/give-second-factor";
import { theStore } from "@/app/store";
import { clientAddressHeader } from "@/db/access/auth";
import { localPath } from "@/domain/access/local-path";
import { cookieNames } from "@/domain/access/sessions";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { translator } from "@/messages/translator";

/** The second step of signing in. */
export async function signInBySecondFactor(before: FormState, form: FormData): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const { address, browser } = await client();
  const sent = new Headers({ cookie: (await headers()).get("cookie") ?? "" });
  if (address !== null) sent.set(clientAddressHeader, address);
  if (browser !== null) sent.set("user-agent", browser);
  const challenge = (await cookies()).get(cookieNames(configuration().publicAddress).challenge)?.value;
  const [store, secret] = [await theStore(), sessionSecret()];
  const user = await challengedUser(store, secret, challenge);
  const given = await giveSecondFactor(
    { store, auth: await theAuth(), secret },
    { code: valueOf(values, "passwordCode"), challenge, headers: sent, address },
  );
  if (given === null) {
    const actor = user ?? "nobody";
    await onRecord(
      { programme: configuration().programme, actor },
      "sign-in-failed",
      "/sign-in/second-factor",
      await headers(),
    );
    return { ...state, rule: translator(language, "access")("secondFactor.refused") };
  }
  await giveCookies(given);
  return redirect(localPath(valueOf(values, "next")));
}
