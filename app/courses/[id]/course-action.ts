"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { operateForm } from "@/app/operating";
import { courseOnRecord } from "@/db/queries/course";
import { claim } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { courseChanges } from "@/domain/entry/course-form";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";

/** Stores attendance, results and kits of a course, all of it or nothing. */
export async function saveCourse(id: string, before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async ({ reader, store, scope, values }) => {
    const course = await courseOnRecord(reader, claim(scope, "persons"), id);
    if (course === null) throw new DomainError("not-found");
    const made = { device: null, madeAt: Date.now() };
    await operateForm(store, scope, operationsOf(valueOf(values, "key"), courseChanges(course, values), made));
    redirect(`/courses/${id}?saved=yes`);
  });
}
