"use client";

import { useActionState, useRef, useState } from "react";
import { FormBody, type EntryFormProps } from "@/components/forms/entry-form";
import { formValues } from "@/components/kept/form-values";
import { FinishedWithoutLine } from "@/components/kept/finished-without-line";
import type { Keeping, Line } from "@/components/kept/keeping";
import { KeptLine } from "@/components/kept/kept-line";
import { canKeep, forget } from "@/components/kept/kept-store";
import { hasStored, overTheLine } from "@/components/kept/line";
import { UnfinishedForms } from "@/components/kept/unfinished-forms";
import { useSaving } from "@/components/kept/use-saving";
import { useUnfinished } from "@/components/kept/use-unfinished";
import { useScripts } from "@/components/ui/use-scripts";
import { keptValues, type KeptForm } from "@/domain/entry/kept-form";
import { untouched, valueOf, type FormState } from "@/domain/forms/form-state";

export interface KeptEntryFormProps extends EntryFormProps {
  keeping: Keeping;
}

/**
 * A form that keeps itself on the device as it is typed, and goes on without a line. Without scripts it is a form like
 * any other.
 */
export function KeptEntryForm({ keeping, values = {}, ...form }: KeptEntryFormProps) {
  const [begun, setBegun] = useState<KeptForm | null>(null);
  const unfinished = useUnfinished(keeping, setBegun);
  const initial =
    begun === null
      ? untouched(values)
      : { attempt: 1, values: begun.values, problems: begun.problems, rule: begun.rule };
  return (
    <>
      {begun === null && <UnfinishedForms forms={unfinished} keeping={keeping} onContinue={setBegun} />}
      <OneForm key={begun?.key ?? "new"} {...form} keeping={keeping} initial={initial} />
    </>
  );
}

interface OneFormProps extends Omit<KeptEntryFormProps, "values"> {
  initial: FormState;
}

function OneForm({ action, keeping, initial, ...body }: OneFormProps) {
  const [line, setLine] = useState<Line>("there");
  const [isFinished, setFinished] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const saving = useSaving(keeping, ref);
  const isAwake = useScripts();

  async function acrossTheLine(before: FormState, sent: FormData): Promise<FormState> {
    const typed = formValues(sent);
    if (canKeep()) await saving.save(typed, "draft");
    const asked = action(before, sent).catch(async (error: unknown) => {
      if (hasStored(error) && canKeep()) await forget([valueOf(typed, "key")]);
      throw error;
    });
    const answer = await overTheLine(asked);
    setLine(answer === null ? "gone" : "there");
    const onward = answer?.values ?? (canKeep() ? keeping.onward(typed) : typed);
    if (onward === null) setFinished(await saving.save(typed, "waiting"));
    else if (canKeep()) await saving.save(onward, "draft");
    return answer ?? { ...untouched(onward ?? keptValues(typed)), attempt: before.attempt + 1 };
  }

  // Without scripts the form posts to the server's own action, which must be the one that is drawn first.
  const [state, send, isSending] = useActionState(isAwake ? acrossTheLine : action, initial);
  if (isFinished) return <FinishedWithoutLine texts={keeping.texts} />;
  return (
    <div ref={ref} onInput={saving.typed}>
      <FormBody
        {...body}
        state={state}
        send={send}
        isSending={isSending}
        foot={isAwake && <KeptLine keeping={keeping} saved={saving.saved} line={line} />}
      />
    </div>
  );
}
