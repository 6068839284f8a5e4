"use client";

import { useEffect, useRef, type ReactNode } from "react";

/**
 * Keys for whoever reviews many records: j and k move between them, v says yes, r opens the reason. They do something
 * only while the focus is on a record of the list, so that nobody presses one by accident (WCAG 2.1.4), and never while
 * somebody types.
 */
export function ReviewKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = list;
    current?.addEventListener("keydown", pressed);
    return () => current?.removeEventListener("keydown", pressed);
  }, []);
  return (
    <div ref={list} className="review-list">
      {children}
    </div>
  );
}

function pressed(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (target.matches("input, textarea, select")) return;
  const entry = target.closest("[data-review-entry]");
  if (entry === null) return;
  if (key === "j") focusOn(entry.nextElementSibling);
  else if (key === "k") focusOn(entry.previousElementSibling);
  else if (key === "v") entry.querySelector<HTMLButtonElement>('[data-review="accept"]')?.click();
  else if (key === "r") askWhy(entry);
  else return;
  event.preventDefault();
}

function focusOn(entry: Element | null): void {
  if (entry instanceof HTMLElement && entry.matches("[data-review-entry]")) entry.focus();
}

function askWhy(entry: Element): void {
  const details = entry.querySelector<HTMLDetailsElement>('[data-review="refuse"]');
  if (details === null) return;
  details.open = true;
  details.querySelector("textarea")?.focus();
}
