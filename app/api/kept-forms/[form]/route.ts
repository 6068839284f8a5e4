import { fieldProblem, ruleBroken, type Acting } from "@/app/acting";
import { guard, refuseMethod, type Asked } from "@/app/api/guard";
import { jsonBody } from "@/app/api/json-body";
import { storeEnrolment } from "@/app/enrol/store-enrolment";
import { withDoubles, withPlace } from "@/app/enrol/with-doubles";
import { storeVisit } from "@/app/people/[id]/visit/store-visit";
import { theStore } from "@/app/store";
import { claim } from "@/domain/access/scope";
import { ApiProblem } from "@/domain/api/problems";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { keptFormNames, keptValues, sentForm, type KeptFormName, type SentForm } from "@/domain/entry/kept-form";
import type { FormValues } from "@/domain/forms/form-state";

const mostBytes = 512 * 1024;

interface FormRoute {
  params: Promise<{ form: string }>;
}

/**
 * Takes a form that was filled in without a line. It is read, checked and stored as if it were sent from its page; the
 * same form sent again is stored once. What is refused comes back with its reasons.
 */
export function POST(request: Request, { params }: FormRoute): Promise<Response> {
  return guard(request, async (asked) => {
    const named = (await params).form;
    const form = keptFormNames.find((name) => name === named);
    if (form === undefined) throw new ApiProblem("unknown-resource", "There is no such form.");
    const { subject, values } = await jsonBody(request, sentForm, mostBytes);
    const answer = await stored(form, subject, await entering(asked, values));
    return Response.json(answer, { headers: { "Cache-Control": "private, no-store" } });
  });
}

async function entering(asked: Asked, values: FormValues): Promise<Acting<"enter">> {
  const { reader, programme, phases, today, who, language } = asked;
  const scope = claim(asked.scope, "enter");
  return { reader, programme, phases, today, who, language, scope, store: await theStore(), values };
}

async function stored(form: KeptFormName, subject: string | null, sent: Acting<"enter">): Promise<SentForm> {
  // Whether somebody alike is on record could not be asked without a line.
  const values = form === "enrolment" ? await withDoubles(sent, withPlace(sent, sent.values)) : sent.values;
  const refused = { outcome: "refused" as const, values: keptValues(values), problems: [], rule: null };
  try {
    const href =
      form === "enrolment" ? await storeEnrolment(sent, values) : await storeVisit(sent, subject ?? "", values);
    return { outcome: "stored", href };
  } catch (error) {
    if (error instanceof EntryRefused)
      return { ...refused, problems: error.problems.map((problem) => fieldProblem(sent.language, problem)) };
    if (error instanceof DomainError) return { ...refused, rule: ruleBroken(sent.language, error.code) };
    throw error;
  }
}

export { refuseMethod as DELETE, refuseMethod as GET, refuseMethod as PATCH, refuseMethod as PUT };
