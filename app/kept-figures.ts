import "server-only";
import { codeVersion } from "@/app/api/code-version";
import { keptAnswers } from "@/app/api/kept-answers";
import type { Asking } from "@/app/asking";
import { programmeOf } from "@/db/queries/programme";

/**
 * The figures of a page, counted once for the same data, day, scope, question and code. `count` must follow from these
 * alone, and give what JSON keeps as it is and no persons.
 */
export async function keptFigures<T>(asked: Asking, question: unknown, count: () => Promise<T>): Promise<T> {
  const { reader, scope, programme, today } = asked;
  const data = [scope.programme, programme.dataVersion, programme.changedAt, today];
  const name = JSON.stringify([
    ...data,
    scope.districts,
    scope.phases,
    scope.withholds,
    scope.rights.persons ?? null,
    question,
    codeVersion(),
  ]);
  const kept = keptAnswers(reader);
  const known = kept.get(name);
  if (known !== undefined) return asCounted<T>(JSON.parse(known));
  const counted = await count();
  // Data that changed meanwhile may have given parts from before and after.
  const now = await programmeOf(reader, scope);
  if (now?.dataVersion === programme.dataVersion) kept.set(name, JSON.stringify(counted));
  return counted;
}

/** What was written under a name is what the same question counted. */
function asCounted<T>(read: unknown): T {
  return read as T;
}
