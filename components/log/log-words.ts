import { auditedKinds, type AuditedValue } from "@/domain/audit/audited";
import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

type Act = keyof Messages["log"]["act"];

function isAct(word: string): word is Act {
  return Object.hasOwn(catalogue.en.log.act, word);
}

/** A verb in words; one that has no words stands as it is on record. */
export function actText(language: Language, verb: string): string {
  if (isAct(verb)) return translator(language, "log")(`act.${verb}`);
  const [first = ""] = verb.split("-");
  return isAct(first) ? translator(language, "log")(`act.${first}`) : verb;
}

/** What kind of record an entry is about. */
export function kindText(language: Language, record: string): string {
  const kind = auditedKinds.find((one) => one === record);
  return kind === undefined ? record : translator(language, "log")(`kind.${kind}`);
}

/** A verb with what it was done to: "recorded: phase". */
export function deedText(language: Language, verb: string, record: string | null): string {
  const act = actText(language, verb);
  if (record === null) return act;
  return translator(language, "log")("about", { act, record: kindText(language, record) });
}

/** A value as it is on record, on one line. */
export function valueText(language: Language, value: AuditedValue): string {
  const words = translator(language, "log");
  if (value === null || value === "") return words("empty");
  if (typeof value === "boolean") return words(value ? "yes" : "no");
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (isList(value)) return value.map((one) => valueText(language, one)).join(", ");
  const parts: [string, AuditedValue][] = Object.entries(value);
  return parts.map(([name, one]) => `${name} ${valueText(language, one)}`).join(", ");
}

function isList(value: AuditedValue): value is readonly AuditedValue[] {
  return Array.isArray(value);
}
