import * as z from "zod/mini";
import { fromBase64, toBase64 } from "@/components/kept/base64";
import { keepSealed, sealedForms } from "@/components/kept/kept-store";
import { keptFormNames, keptStates } from "@/domain/entry/kept-form";
import { jsonOrNull } from "@/domain/json";

const rescue = z.object({
  product: z.literal("reintegration-monitor"),
  kind: z.literal("forms-not-sent"),
  owner: z.string(),
  forms: z.array(
    z.object({
      key: z.string(),
      form: z.enum(keptFormNames),
      state: z.enum(keptStates),
      savedAt: z.number(),
      iv: z.base64(),
      sealed: z.base64(),
    }),
  ),
});

/** All that its owner has not sent, as sealed as it lies on the device: no key is in the file. */
export async function rescueFile(owner: string): Promise<Blob> {
  const open = (await sealedForms(owner)).filter(({ state }) => state !== "sent");
  const content: z.infer<typeof rescue> = {
    product: "reintegration-monitor",
    kind: "forms-not-sent",
    owner,
    forms: open.map(({ key, form, state, savedAt, iv, sealed }) => {
      return { key, form, state, savedAt, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
    }),
  };
  return new Blob([JSON.stringify(content)], { type: "application/json" });
}

/** What came of a rescue file: how many forms were loaded, or why none was. */
export type Rescued = number | "not-a-rescue-file" | "of-somebody-else";

/** Puts a rescue file's forms back on the device, but none over a newer one. */
export async function loadRescueFile(owner: string, text: string): Promise<Rescued> {
  const read = rescue.safeParse(jsonOrNull(text));
  if (!read.success) return "not-a-rescue-file";
  if (read.data.owner !== owner) return "of-somebody-else";
  const savedAt = new Map((await sealedForms(owner)).map((form) => [form.key, form.savedAt]));
  const newer = read.data.forms.filter((form) => form.savedAt > (savedAt.get(form.key) ?? 0));
  await keepSealed(
    newer.map((form) => ({ ...form, owner, iv: fromBase64(form.iv), sealed: fromBase64(form.sealed).buffer })),
  );
  return newer.length;
}
