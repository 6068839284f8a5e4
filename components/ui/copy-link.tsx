"use client";
import { useState } from "react";

/** Copies the address of what is on the screen, with its filters; `hash` names one part of the page. */
export function CopyLink({ label, copied, hash }: { label: string; copied: string; hash?: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const address = new URL(window.location.href);
    if (hash !== undefined) address.hash = hash;
    await navigator.clipboard.writeText(address.href);
    setCopied(true);
  };
  return (
    <button type="button" className="quiet-button needs-script" onClick={() => void copy()}>
      {label}
      <span role="status" className={isCopied ? "copied" : undefined}>
        {isCopied ? copied : ""}
      </span>
    </button>
  );
}
