"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { receivedForm } from "@/app/received-form";
import { sessionCookieName, tokenIn } from "@/app/session";
import { theStore } from "@/app/store";
import { endSession } from "@/db/access/end-session";
import { untouched } from "@/domain/forms/form-state";

/** Ends the session of this browser. */
export async function signOut(form: FormData): Promise<void> {
  const { values } = await receivedForm(untouched(), form);
  if (values === null) return;
  const jar = await cookies();
  const token = tokenIn(jar.get(sessionCookieName())?.value);
  if (token !== null) await endSession(await theStore(), token);
  jar.delete(sessionCookieName());
  redirect("/sign-in");
}
