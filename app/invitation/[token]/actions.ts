"use server";
import { redirect } from "next/navigation";
import { answerForm } from "@/app/answer-form";
import { client } from "@/app/client";
import { configuration } from "@/app/configuration";
import { giveLanguage } from "@/app/give-cookies";
import { newPasswordIn } from "@/app/new-password";
import { receivedForm } from "@/app/received-form";
import { theStore } from "@/app/store";
import { invitationByCode } from "@/db/access/invitation-by-code";
import { acceptInvitation } from "@/db/access/set-password";
import { mayTry } from "@/db/access/sign-in-failures";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { acceptedInvitation } from "@/domain/entry/user";
import { valueOf, type FormState } from "@/domain/forms/form-state";

/** Uses a code: sets name, language and password, and leads to the door. */
export async function useInvitation(before: FormState, form: FormData): Promise<FormState> {
  const { language, values, state } = await receivedForm(before, form);
  if (values === null) return state;
  return answerForm({ language, state }, async () => {
    const store = await theStore();
    const code = valueOf(values, "code");
    // Codes cannot be guessed; counting the tries keeps the work of hashing passwords from being asked without end.
    const { address } = await client();
    if (!(await mayTry(store, { name: `invitation ${code}`, address }, Date.now()))) throw new DomainError("not-found");
    if ((await invitationByCode(store.reader, code, Date.now())) === null) throw new DomainError("not-found");
    const typed = { name: valueOf(values, "name"), language: valueOf(values, "language") };
    const row = readFields(acceptedInvitation, typed);
    const password = await newPasswordIn(values);
    await acceptInvitation(store, configuration().programme, { ...row, code, password });
    await giveLanguage(row.language);
    return redirect("/sign-in");
  });
}
