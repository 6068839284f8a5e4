"use client";

import { useState } from "react";
import type { Option } from "@/components/forms/fields";

interface UploadFormProps {
  words: {
    file: string;
    phase: string;
    mapping: string;
    proposed: string;
    submit: string;
    checking: string;
    wait: string;
  };
  phases: readonly Option[];
  mappings: readonly string[];
  chosen: { phase: string; mapping: string };
}

/** Sends a spreadsheet as a plain form; while it is on its way, that is said. */
export function UploadForm({ words, phases, mappings, chosen }: UploadFormProps) {
  const [isSending, setSending] = useState(false);
  return (
    <form
      className="entry-form"
      method="post"
      action="/import/upload"
      encType="multipart/form-data"
      onSubmit={() => setSending(true)}
    >
      <div className="field">
        <label htmlFor="import-file">{words.file}</label>
        <input id="import-file" type="file" name="file" accept=".csv,.txt,.tsv,.xlsx" required className="input" />
      </div>
      <div className="field">
        <label htmlFor="import-phase">{words.phase}</label>
        <select id="import-phase" name="phase" className="input" defaultValue={chosen.phase}>
          {phases.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {mappings.length > 0 && (
        <div className="field">
          <label htmlFor="import-mapping">{words.mapping}</label>
          <select id="import-mapping" name="mapping" className="input" defaultValue={chosen.mapping}>
            <option value="">{words.proposed}</option>
            {mappings.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <p className="quiet">{words.wait}</p>
      <button type="submit" className="main-button" disabled={isSending}>
        {words.submit}
      </button>
      <p role="status">
        {isSending && (
          <>
            <progress aria-label={words.checking} /> {words.checking}
          </>
        )}
      </p>
    </form>
  );
}
