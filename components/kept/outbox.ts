import * as z from "zod/mini";
import { keep, keptForms } from "@/components/kept/kept-store";
import type { KeptForm, SentForm } from "@/domain/entry/kept-form";

const answer: z.ZodMiniType<SentForm> = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("stored"), href: z.string() }),
  z.object({
    outcome: z.literal("refused"),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
    rule: z.nullable(z.string()),
  }),
]);

/** Why nothing more is sent for now. */
export type Halt = "no-line" | "signed-out" | null;

/**
 * Sends what waits, the oldest first, from one window at a time. What was stored is kept as sent, what was refused
 * waits for a person; when the line or the session is gone the rest stays as it is.
 */
export async function sendWaiting(owner: string): Promise<Halt> {
  return navigator.locks.request("outbox of kept forms", { ifAvailable: true }, async (lock) => {
    if (lock === null) return null;
    const waiting = (await keptForms(owner)).filter(({ state }) => state === "waiting").reverse();
    for (const form of waiting) {
      const halt = await send(form);
      if (halt !== null) return halt;
    }
    return null;
  });
}

async function send(form: KeptForm): Promise<Halt> {
  const { key, owner, title, subject, values } = form;
  const response = await fetch(`/api/kept-forms/${form.form}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ subject, values }),
  }).catch(() => null);
  if (response === null || response.status >= 500) return "no-line";
  if (response.status === 401) return "signed-out";
  const told = response.ok ? answer.parse(await response.json()) : null;
  if (told === null) await keep({ ...form, state: "needs-you", rule: null });
  else if (told.outcome === "refused") await keep({ ...form, ...told, state: "needs-you" });
  else {
    const sent = { title, href: told.href, subject, values: {}, problems: [], rule: null };
    await keep({ key, owner, form: form.form, state: "sent", savedAt: Date.now(), ...sent });
  }
  return null;
}
