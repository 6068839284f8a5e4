"use client";

import { useEffect, useRef } from "react";
import { useForm } from "@/components/forms/entry-form";

/** Says where one is in a form of several pages, and takes the focus when the page has changed, so that it is read out. */
export function StepHead({ title, place }: { title: string; place: string }) {
  const { attempt, problems, rule } = useForm().state;
  const head = useRef<HTMLHeadingElement>(null);
  const isNew = attempt > 0 && problems.length === 0 && rule === null;
  useEffect(() => {
    if (isNew) head.current?.focus();
  }, [isNew, attempt]);
  return (
    <div className="step-head">
      <p className="quiet">{place}</p>
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
