"use server";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { encode } from "uqr";
import { theAuth } from "@/app/auth";
import { whoIsHere } from "@/app/asking";
import { giveCookies } from "@/app/give-cookies";
import { receivedForm } from "@/app/received-form";
import { theStore } from "@/app/store";
import type { SetUpState } from "@/components/access/second-factor-form";
import { claimCode } from "@/db/access/totp";
import { signInAddress } from "@/domain/access/local-path";
import { valueOf } from "@/domain/forms/form-state";
import { translator } from "@/messages/translator";

/** First step: proves the password and makes key and recovery codes, which do nothing before the second step. */
export async function beginSecondFactor(before: SetUpState, form: FormData): Promise<SetUpState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return { ...state, setUp: null };
  try {
    const auth = await theAuth();
    const begun = await auth.api.enableTwoFactor({
      body: { password: valueOf(values, "password"), method: "totp" },
      headers: await sentCookies(),
    });
    if (begun.method !== "totp") throw new Error("There is no second factor but an app.");
    const { totpURI, backupCodes } = begun;
    const key = new URL(totpURI).searchParams.get("secret") ?? "";
    return { ...state, setUp: { key, picture: drawn(totpURI), recovery: backupCodes } };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { ...state, setUp: null, rule: translator(language, "access")("signIn.refused") };
  }
}

/** Second step: the app shows a code, so it has the key; from now on it is asked for at every sign-in. */
export async function confirmSecondFactor(before: SetUpState, form: FormData): Promise<SetUpState> {
  const { language, values, state } = await receivedForm(before, form);
  const refused: SetUpState = { ...state, setUp: null, rule: translator(language, "access")("secondFactor.refused") };
  if (values === null) return refused;
  const who = await whoIsHere();
  if (who === null) redirect(signInAddress("/account/second-factor"));
  const code = valueOf(values, "passwordCode").replace(/\s/g, "");
  const auth = await theAuth();
  if (!(await claimCode(await theStore(), auth, who.session.user.id, code, Date.now()))) return refused;
  try {
    const { headers: answered } = await auth.api.verifyTOTP({
      body: { code },
      headers: await sentCookies(),
      returnHeaders: true,
    });
    await giveCookies(answered.getSetCookie());
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return refused;
  }
  return redirect("/account");
}

async function sentCookies(): Promise<Headers> {
  return new Headers({ cookie: (await headers()).get("cookie") ?? "" });
}

/** The picture that an app scans, as an image that needs no other request. */
function drawn(text: string): string {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const box = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join("")}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
