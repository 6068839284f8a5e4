"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { formValues } from "@/components/kept/form-values";
import type { Keeping, Saved } from "@/components/kept/keeping";
import { canKeep, keep } from "@/components/kept/kept-store";
import { keptValues, type KeptState } from "@/domain/entry/kept-form";
import { valueOf, type FormValues } from "@/domain/forms/form-state";

export interface Saving {
  saved: Saved;
  /** Something was typed: it is saved in a moment. */
  typed: () => void;
  /** Saves at once; whether it worked. */
  save: (values: FormValues, state: KeptState) => Promise<boolean>;
}

const pauseMilliseconds = 300;

/** Saves what stands in the form inside `around` on the device: while it is typed and when the page is left. */
export function useSaving({ owner, form, subject, titleOf }: Keeping, around: RefObject<HTMLElement | null>): Saving {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasTyped = useRef(false);
  const [saved, setSaved] = useState<Saved>(null);

  async function save(values: FormValues, kept: KeptState): Promise<boolean> {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    const savedAt = Date.now();
    const label = { key: valueOf(values, "key"), owner, form, state: kept, savedAt };
    const content = {
      title: titleOf(values),
      href: ownAddress(),
      subject,
      values: keptValues(values),
      problems: [],
      rule: null,
    };
    try {
      await keep({ ...label, ...content });
      setSaved({ at: savedAt });
      return true;
    } catch (error) {
      setSaved(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed");
      return false;
    }
  }

  function saveForm(): void {
    const element = around.current?.querySelector("form");
    if (!element || !hasTyped.current) return;
    if (canKeep()) void save(formValues(new FormData(element)), "draft");
    else setSaved("insecure");
  }

  function typed(): void {
    hasTyped.current = true;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(saveForm, pauseMilliseconds);
  }

  useEffect(() => {
    const leaving = () => document.visibilityState === "hidden" && waiting.current !== undefined && saveForm();
    document.addEventListener("visibilitychange", leaving);
    return () => document.removeEventListener("visibilitychange", leaving);
  });

  return { saved, typed, save };
}

/** Where the form stands, without the draft that was opened in it. */
function ownAddress(): string {
  const address = new URL(window.location.href);
  address.searchParams.delete("draft");
  return address.pathname + address.search;
}
