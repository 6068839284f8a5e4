"use client";

import { useCallback, useEffect, useState } from "react";
import { canKeep, forget, keptForms, onKept } from "@/components/kept/kept-store";
import type { KeptTexts } from "@/components/kept/kept-texts";
import { RescueTools } from "@/components/kept/rescue-tools";
import { savedText } from "@/components/kept/saved-text";
import { useScripts } from "@/components/ui/use-scripts";
import { todayInKigali } from "@/domain/dates";
import { deletedAt, keptStates, type KeptForm } from "@/domain/entry/kept-form";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

const lookMilliseconds = 5000;

interface KeptWords {
  language: Language;
  texts: KeptTexts;
}

/** What lies on this device: what needs a person, what waits for the line, what was begun, what was sent today. */
export function KeptForms({ owner, ...words }: KeptWords & { owner: string }) {
  const { texts } = words;
  const { forms, at } = useKeptForms(owner);
  const isAwake = useScripts();
  return (
    <section className="card" id="kept" aria-label={texts.title}>
      <div className="card-head">
        <h2>{texts.title}</h2>
      </div>
      <p className="quiet">{texts.lede}</p>
      {isAwake && !canKeep() && <p className="notice">{texts.notKept.insecure}</p>}
      <noscript>
        <p>{texts.needsScripts}</p>
      </noscript>
      {forms !== null && forms.length === 0 && <p className="quiet">{texts.none}</p>}
      {keptStates.map((state) => (
        <FormsIn key={state} forms={(forms ?? []).filter((form) => form.state === state)} at={at} {...words} />
      ))}
      {forms !== null && <RescueTools owner={owner} texts={texts} hasForms={forms.length > 0} />}
    </section>
  );
}

interface Looked {
  /** `null` until they were looked at. */
  forms: KeptForm[] | null;
  /** When that was. */
  at: number;
}

/** The owner's forms on this device, as they change. */
function useKeptForms(owner: string): Looked {
  const [looked, setLooked] = useState<Looked>({ forms: null, at: 0 });
  const look = useCallback(() => {
    if (!canKeep()) return;
    void keptForms(owner).then(
      (forms) => setLooked({ forms, at: Date.now() }),
      () => undefined,
    );
  }, [owner]);
  useEffect(() => {
    look();
    const stop = onKept(look);
    const again = setInterval(look, lookMilliseconds);
    return () => {
      stop();
      clearInterval(again);
    };
  }, [look]);
  return looked;
}

interface FormsInProps extends KeptWords {
  forms: readonly KeptForm[];
  at: number;
}

function FormsIn({ forms, at, ...words }: FormsInProps) {
  const [first] = forms;
  if (first === undefined) return null;
  return (
    <>
      <h3>{words.texts.state[first.state]}</h3>
      <ul className="kept-list">
        {forms.map((form) => (
          <KeptItem key={form.key} form={form} at={at} {...words} />
        ))}
      </ul>
    </>
  );
}

function KeptItem({ form, at, language, texts }: KeptWords & { form: KeptForm; at: number }) {
  const title = `${texts.form[form.form]}: ${form.title === "" ? texts.untitled : form.title}`;
  const outlives = deletedAt(form, at);
  return (
    <li>
      <b>{form.state === "sent" ? <a href={form.href}>{title}</a> : title}</b>{" "}
      <span className="quiet">{savedText(language, texts, form.savedAt)}</span>
      {form.state === "needs-you" && <Refusal form={form} texts={texts} />}
      {outlives !== null && (
        <p className="notice">
          {texts.deletedOn.replace("{day}", formatter(language).day(todayInKigali(new Date(outlives))))}
        </p>
      )}
      {form.state !== "sent" && (
        <div className="buttons">
          {form.state !== "waiting" && <a href={continueAddress(form)}>{texts.continue}</a>}
          <details>
            <summary>{texts.delete}</summary>
            <button type="button" className="plain-button" onClick={() => void forget([form.key])}>
              {texts.deleteReally}
            </button>
          </details>
        </div>
      )}
    </li>
  );
}

function Refusal({ form: { problems, rule }, texts }: { form: KeptForm; texts: KeptTexts }) {
  const reasons = [rule, ...problems.map(({ message }) => message)].filter((reason) => reason !== null);
  return (
    <ul className="field-error">
      {(reasons.length === 0 ? [texts.refused] : reasons).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function continueAddress({ href, key }: KeptForm): string {
  return `${href}${href.includes("?") ? "&" : "?"}draft=${key}`;
}
