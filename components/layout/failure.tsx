"use client";
import { useSyncExternalStore } from "react";
import en from "@/messages/en/failure.json";
import fr from "@/messages/fr/failure.json";
import rw from "@/messages/rw/failure.json";
import { isLanguage } from "@/domain/language-choice";

const texts = { en, fr, rw };
const never = () => () => undefined;

/** What a reader sees when a page could not be made: what it means, what to do, and a number to report. */
export function Failure({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  // The server that could have said the language has just failed; the document still knows it.
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "en",
  );
  const text = isLanguage(language) ? texts[language] : en;
  return (
    <div className="empty-state" role="alert">
      <h1>{text.title}</h1>
      <p>{text.explanation}</p>
      {digest !== undefined && <p>{text.number.replace("{digest}", digest)}</p>}
      <p>
        <button type="button" className="quiet-button" onClick={retry}>
          {text.retry}
        </button>{" "}
        <a href="/">{text.home}</a>
      </p>
    </div>
  );
}
