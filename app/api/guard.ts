import "server-only";
import { asking, type Asking } from "@/app/asking";
import { ApiProblem, apiProblems, type ApiProblemCode } from "@/domain/api/problems";
import { DomainError } from "@/domain/domain-error";

/** A request that passed the gate, with who asks and its parameters by name. */
export interface Asked extends Asking {
  request: Request;
  url: URL;
  /** Values by name; several of one name are joined by commas, as a list is written. */
  parameters: ReadonlyMap<string, string>;
}

const longestAddress = 4_000;

/** The one gate of all handlers: origin, size, scope; what is refused comes back as problem+json. */
export async function guard(
  request: Request,
  answer: (asked: Asked) => Promise<Response> | Response,
): Promise<Response> {
  try {
    refuseOtherSites(request);
    if (request.url.length > longestAddress) throw new ApiProblem("too-long", `At most ${longestAddress} characters.`);
    const url = new URL(request.url);
    return await answer({ ...(await asking()), request, url, parameters: parametersOf(url) });
  } catch (error) {
    return problem(error, request);
  }
}

/** A page of another site may link here, but not read here by script. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isNavigation = request.headers.get("sec-fetch-mode") === "navigate";
  if (site === "cross-site" && !isNavigation) throw new ApiProblem("wrong-origin", "Ask from a page of this site.");
}

function parametersOf(url: URL): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const known = parameters.get(name);
    parameters.set(name, known === undefined ? value : `${known},${value}`);
  }
  return parameters;
}

/** A refusal as problem+json; what was not foreseen is logged without its data and told without detail. */
export function problem(error: unknown, request: Request): Response {
  const known = asProblem(error);
  if (known === null) process.stderr.write(`${new URL(request.url).pathname}: ${String(error)}\n`);
  const code: ApiProblemCode = known?.code ?? "unexpected";
  const { status, title } = apiProblems[code];
  return Response.json(
    { type: `/data#${code}`, title, status, code, detail: known?.detail ?? title },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}

function asProblem(error: unknown): ApiProblem | null {
  if (error instanceof ApiProblem) return error;
  return error instanceof DomainError ? new ApiProblem("forbidden", apiProblems.forbidden.title) : null;
}
