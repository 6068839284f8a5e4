"use client";

import { useState } from "react";
import { forget, sealedForms } from "@/components/kept/kept-store";
import type { KeptTexts } from "@/components/kept/kept-texts";
import { loadRescueFile, rescueFile, type Rescued } from "@/components/kept/rescue-file";

interface RescueToolsProps {
  owner: string;
  texts: KeptTexts;
  hasForms: boolean;
}

/** Takes what was not sent along in a file and back from one, and empties the device. */
export function RescueTools({ owner, texts, hasForms }: RescueToolsProps) {
  const [rescued, setRescued] = useState<Rescued | null>(null);
  return (
    <div className="kept-tools">
      {hasForms && (
        <button type="button" className="plain-button" onClick={() => void saveAsFile(owner)}>
          {texts.rescue.download}
        </button>
      )}
      <label className="plain-button">
        {texts.rescue.load}
        <input
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined)
              void file
                .text()
                .then((text) => loadRescueFile(owner, text))
                .then(setRescued);
            target.value = "";
          }}
        />
      </label>
      {hasForms && (
        <details>
          <summary>{texts.wipe}</summary>
          <p>{texts.wipeWhy}</p>
          <button type="button" className="plain-button" onClick={() => void wipe(owner)}>
            {texts.wipeReally}
          </button>
        </details>
      )}
      <p role="status">{rescued !== null && rescuedText(texts, rescued)}</p>
    </div>
  );
}

function rescuedText({ rescue }: KeptTexts, rescued: Rescued): string {
  return typeof rescued === "number" ? rescue.loaded.replace("{count}", String(rescued)) : rescue[rescued];
}

async function saveAsFile(owner: string): Promise<void> {
  const address = URL.createObjectURL(await rescueFile(owner));
  const link = document.createElement("a");
  link.href = address;
  link.download = "forms-not-sent.json";
  link.click();
  URL.revokeObjectURL(address);
}

async function wipe(owner: string): Promise<void> {
  await forget((await sealedForms(owner)).map(({ key }) => key));
}
