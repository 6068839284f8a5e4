"use client";

import { useEffect, useState } from "react";
import type { Keeping } from "@/components/kept/keeping";
import { canKeep, keptForms } from "@/components/kept/kept-store";
import type { KeptForm } from "@/domain/entry/kept-form";

/**
 * The forms of this kind that were begun on this device and not finished. The one that the address names, and one
 * about the same person, is gone on with at once.
 */
export function useUnfinished({ owner, form, subject }: Keeping, goOn: (kept: KeptForm) => void): KeptForm[] {
  const [found, setFound] = useState<KeptForm[]>([]);
  useEffect(() => {
    if (!canKeep()) return;
    let isGone = false;
    void keptForms(owner)
      .catch(() => [])
      .then((kept) => {
        if (isGone) return;
        const open = kept.filter((one) => one.form === form && ["draft", "needs-you"].includes(one.state));
        const asked = new URLSearchParams(window.location.search).get("draft");
        const named = open.find(({ key }) => key === asked);
        const own = subject === null ? undefined : open.find((one) => one.subject === subject);
        const first = named ?? own;
        if (first !== undefined) goOn(first);
        setFound(open.filter((one) => one.subject === subject));
      });
    return () => {
      isGone = true;
    };
  }, [owner, form, subject, goOn]);
  return found;
}
