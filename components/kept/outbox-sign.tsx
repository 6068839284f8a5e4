"use client";

import { useCallback, useEffect, useState } from "react";
import { canKeep, onKept, sealedForms } from "@/components/kept/kept-store";
import type { KeptTexts } from "@/components/kept/kept-texts";
import { sendWaiting, type Halt } from "@/components/kept/outbox";
import type { KeptState } from "@/domain/entry/kept-form";

const retryMilliseconds = 15_000;

/** Sends what waits on this device while any page is open, and says how much still waits or needs a person. */
export function OutboxSign({ owner, texts }: { owner: string; texts: KeptTexts }) {
  const [waiting, setWaiting] = useState<Readonly<Partial<Record<KeptState, number>>>>({});

  const [halt, setHalt] = useState<Halt>(null);

  const look = useCallback(async () => {
    const forms = await sealedForms(owner);
    const count = (state: KeptState) => forms.filter((form) => form.state === state).length;
    setWaiting({ waiting: count("waiting"), "needs-you": count("needs-you") });
    setHalt(count("waiting") > 0 ? await sendWaiting(owner) : null);
  }, [owner]);

  useEffect(() => {
    if (!canKeep()) return;
    const lookQuietly = () => void look().catch(() => undefined);
    lookQuietly();
    const stop = onKept(lookQuietly);
    window.addEventListener("online", lookQuietly);
    const again = setInterval(lookQuietly, retryMilliseconds);
    return () => {
      stop();
      window.removeEventListener("online", lookQuietly);
      clearInterval(again);
    };
  }, [look]);

  const { waiting: toSend = 0, "needs-you": refused = 0 } = waiting;
  const parts = [
    toSend > 0 ? texts.sign.waiting.replace("{count}", String(toSend)) : null,
    refused > 0 ? texts.sign.needsYou.replace("{count}", String(refused)) : null,
    toSend > 0 && halt !== null ? texts.halt[halt] : null,
  ].filter((part) => part !== null);
  return (
    <span className="outbox-sign" role="status">
      {parts.length > 0 && <a href="/worklist#kept">{parts.join(" · ")}</a>}
    </span>
  );
}
