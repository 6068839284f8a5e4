"use client";

import { useForm } from "@/components/forms/entry-form";
import { valuesOf } from "@/domain/forms/form-state";

/** What was answered elsewhere in the form, kept in it unseen; `except` are the fields that stand on the page. */
export function CarriedFields({ except }: { except: readonly string[] }) {
  const { values } = useForm().state;
  const carried = Object.keys(values).filter((name) => !except.includes(name));
  return carried.flatMap((name) =>
    valuesOf(values, name).map((value) => (
      <input key={`${name} ${value}`} type="hidden" name={name} defaultValue={value} />
    )),
  );
}
