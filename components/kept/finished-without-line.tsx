import { useEffect, useRef } from "react";
import type { KeptTexts } from "@/components/kept/kept-texts";

/** Stands in the place of a form that waits to be sent. */
export function FinishedWithoutLine({ texts }: { texts: KeptTexts }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="notice" aria-labelledby="kept-head">
      <h2 id="kept-head" ref={head} tabIndex={-1}>
        {texts.finished}
      </h2>
      <p>{texts.finishedWhy}</p>
      <p>
        <a href="/worklist#kept">{texts.toOutbox}</a>
      </p>
    </section>
  );
}
