"use client";

import { useForm } from "@/components/forms/entry-form";
import { valueOf } from "@/domain/forms/form-state";

/** The one-time link that an invitation came to, shown once. */
export function HandedOver({ text }: { text: string }) {
  const { state } = useForm();
  const link = valueOf(state.values, "link");
  if (link === "") return null;
  return (
    <p className="notice saved" role="status">
      {text} <code>{link}</code>
    </p>
  );
}
