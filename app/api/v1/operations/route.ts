import { guard, problem } from "@/app/api/guard";
import { jsonBody } from "@/app/api/json-body";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { operate } from "@/db/operations/operate";
import { clientAddress } from "@/domain/access/client-address";
import { ApiProblem } from "@/domain/api/problems";
import { operationBatch } from "@/domain/operations/operation";

const mostBytes = 512 * 1024;

/** Carries operations out, or only says what would be answered; each is answered by itself, in the order given. */
export function POST(request: Request): Promise<Response> {
  return guard(request, async ({ scope }) => {
    const { operations, validateOnly = false } = await jsonBody(request, operationBatch, mostBytes);
    const answers = await operate(await theStore(), scope, operations, { address: addressOf(request), validateOnly });
    return Response.json({ answers, validateOnly }, { headers: { "Cache-Control": "private, no-store" } });
  });
}

function addressOf({ headers }: Request): string | null {
  const { trustedProxies } = configuration();
  return clientAddress(headers.get("x-peer-address"), headers.get("x-forwarded-for"), trustedProxies);
}

/** Nothing is read here; receipts come to whoever sends an operation again. */
function refuse(request: Request): Response {
  const refused = problem(new ApiProblem("method-not-allowed", "Operations are sent by POST."), request);
  refused.headers.set("Allow", "POST");
  return refused;
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
