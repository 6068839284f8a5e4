import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { deviceKey } from "@/components/kept/device-key";
import { isOutlived, keptContent, type KeptContent, type KeptForm, type KeptLabel } from "@/domain/entry/kept-form";

/** A form as it lies on the device. */
export interface SealedForm extends KeptLabel {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface Device extends DBSchema {
  forms: { key: string; value: SealedForm };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("kept-forms", 1, {
    upgrade: (database) => void database.createObjectStore("forms", { keyPath: "key" }),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

const changes = new EventTarget();

/** Calls back whenever a form is kept or forgotten in this window; returns how to stop. */
export function onKept(listener: () => void): () => void {
  changes.addEventListener("kept", listener);
  return () => changes.removeEventListener("kept", listener);
}

/** Whether a page may keep anything: browsers seal only for pages of this machine and those under https. */
export function canKeep(): boolean {
  return typeof indexedDB !== "undefined" && globalThis.isSecureContext && "subtle" in crypto;
}

/** Keeps a form, over what was kept of it before. Throws `QuotaExceededError` when the device is full. */
export async function keep({ key, owner, form, state, savedAt, ...content }: KeptForm): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(content satisfies KeptContent));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await deviceKey(owner), text);
  await keepSealed([{ key, owner, form, state, savedAt, iv, sealed }]);
}

export async function keepSealed(forms: readonly SealedForm[]): Promise<void> {
  const transaction = (await device()).transaction("forms", "readwrite", { durability: "strict" });
  await Promise.all([...forms.map((form) => transaction.store.put(form)), transaction.done]);
  changes.dispatchEvent(new Event("kept"));
}

/** Everything of its owner, the newest first; what somebody else left stays sealed. */
export async function keptForms(owner: string): Promise<KeptForm[]> {
  const own = await sealedForms(owner);
  if (own.length === 0) return [];
  const key = await deviceKey(owner);
  const read = await Promise.all(own.map((form) => unsealed(form, key)));
  return read.filter((form) => form !== null).sort((a, b) => b.savedAt - a.savedAt);
}

/** The owner's forms as they lie there; drafts that nobody touched for 30 days are deleted first, whosever they are. */
export async function sealedForms(owner: string): Promise<SealedForm[]> {
  const all = await (await device()).getAll("forms");
  const outlived = all.filter((form) => isOutlived(form, Date.now()));
  if (outlived.length > 0) await forget(outlived.map(({ key }) => key));
  return all.filter((form) => form.owner === owner && !outlived.includes(form));
}

export async function forget(keys: readonly string[]): Promise<void> {
  const transaction = (await device()).transaction("forms", "readwrite");
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  changes.dispatchEvent(new Event("kept"));
}

/** `null` for what was sealed with another key: it stays where it is. */
async function unsealed(
  { iv, sealed, key, owner, form, state, savedAt }: SealedForm,
  secret: CryptoKey,
): Promise<KeptForm | null> {
  try {
    const text = new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, secret, sealed));
    return { key, owner, form, state, savedAt, ...keptContent.parse(JSON.parse(text)) };
  } catch {
    return null;
  }
}
