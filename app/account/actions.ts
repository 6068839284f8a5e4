"use server";
import { redirect } from "next/navigation";
import { verifyPassword } from "better-auth/crypto";
import { answerForm } from "@/app/answer-form";
import { whoIsHere } from "@/app/asking";
import { giveLanguage } from "@/app/give-cookies";
import { newPasswordIn } from "@/app/new-password";
import { receivedForm } from "@/app/received-form";
import { theStore } from "@/app/store";
import { endOwnSession, keepLanguage, passwordOf } from "@/db/access/own-account";
import { changePassword } from "@/db/access/set-password";
import { mayTry, forgiveTry } from "@/db/access/sign-in-failures";
import { signInAddress } from "@/domain/access/local-path";
import { refuse } from "@/domain/entry/entry-refused";
import { untouched, valueOf, type FormState } from "@/domain/forms/form-state";
import { chosenLanguage } from "@/domain/language-choice";

async function here() {
  const who = await whoIsHere();
  return who ?? redirect(signInAddress("/account"));
}

export async function changeOwnPassword(before: FormState, form: FormData): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const { scope, session } = await here();
  return answerForm({ language, state }, async () => {
    const store = await theStore();
    const trying = { name: `password of ${scope.actor}`, address: null };
    const hash = await passwordOf(store.reader, scope.actor);
    const isRight =
      (await mayTry(store, trying, Date.now())) &&
      hash !== null &&
      (await verifyPassword({ hash, password: valueOf(values, "passwordPresent") }));
    if (!isRight) refuse("passwordPresent", "", { code: "password-right" });
    await forgiveTry(store, trying);
    await changePassword(store, scope, { session: session.id, password: await newPasswordIn(values) });
    return redirect("/account?saved=password");
  });
}

export async function changeOwnLanguage(before: FormState, form: FormData): Promise<FormState> {
  const { values, state } = await receivedForm(before, form);
  if (values === null) return state;
  const { scope } = await here();
  const language = chosenLanguage(valueOf(values, "language"), null);
  await keepLanguage(await theStore(), scope.actor, language);
  await giveLanguage(language);
  return redirect("/account");
}

/** Signs out one's own session somewhere else; another's session is not found. */
export async function endSessionElsewhere(form: FormData): Promise<void> {
  const { values } = await receivedForm(untouched(), form);
  if (values === null) return;
  const { scope } = await here();
  await endOwnSession(await theStore(), scope.actor, valueOf(values, "session"));
  redirect("/account");
}
