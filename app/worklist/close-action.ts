"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { operateForm } from "@/app/operating";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";

/** Closes a district's month: all is entered, or there was nothing. */
export async function close(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async ({ store, scope, values }) => {
    const [district = "", month = "", closing = ""] = valueOf(values, "close").split(" ");
    const changes = [{ verb: "close-month" as const, payload: { district, month, closing } }];
    await operateForm(
      store,
      scope,
      operationsOf(valueOf(values, "key"), changes, { device: null, madeAt: Date.now() }),
    );
    redirect("/worklist");
  });
}
