import { verifyAudit, type AuditFault, type AuditHead } from "@/db/audit/verify";
import { formatter } from "@/domain/format";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { Refusal } from "@/scripts/refusal.mjs";

const usage = "npm run audit:verify -- [--programme CODE] [--expect NUMBER:HASH] [--head]";

const faults: Record<AuditFault, string> = {
  "entry-missing": "is missing",
  "not-chained": "does not follow the entry before it",
  "entry-changed": "was changed after it was written",
  "value-changed": "has a value that was changed",
  "value-missing": "lacks a value that no anonymisation erased",
  "value-unknown": "has a value that it does not name",
  "not-the-head": "is the last, but another one was",
  "not-as-expected": "was expected and is not there: entries at the end are gone, or the log was written anew",
};

/**
 * `npm run audit:verify`: follows the audit log from its first entry and says how long it is and where it ends. Keep
 * what `--head` prints outside, and `--expect` it later, to notice that entries at the end are gone.
 */
await run(() => {
  const { values } = readCommand(
    usage,
    { programme: { type: "string" }, expect: { type: "string" }, head: { type: "boolean" } },
    0,
  );
  const expected = values.expect === undefined ? null : headIn(values.expect);
  return withStore(async (opened) => {
    const { programme } = await operatorScope(opened, values.programme);
    const found = await opened.store.snapshot((reader) => verifyAudit(reader, programme, expected));
    const head = found.head === null ? "0:" : `${found.head.number}:${found.head.hash}`;
    const { count } = formatter("en");
    const lines = found.faults.slice(0, 50).map(({ number, fault, field }) => {
      return `  Entry ${number} ${faults[fault]}${field === null ? "" : ` (${field})`}.`;
    });
    if (values.head === true && found.faults.length === 0) console.log(head);
    else {
      console.log(`Followed ${count(found.length)} entries of the audit log: ${count(found.faults.length)} faults.`);
      console.log(`Head: ${head}`);
      for (const line of lines) console.log(line);
    }
    return found.faults.length === 0 ? 0 : 1;
  });
});

function headIn(text: string): AuditHead {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new Refusal(`No head of an audit log: ${text}.\nUsage: ${usage}`);
  return { number: Number(number), hash };
}
