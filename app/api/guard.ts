import "server-only";
import { asking, type Asking } from "@/app/asking";
import { ApiProblem, apiProblems, type ApiProblemCode } from "@/domain/api/problems";
import { DomainError } from "@/domain/domain-error";
import { chosenLanguage } from "@/domain/language-choice";
import { isOwnHost, otherHostRefused } from "@/domain/own-host";
import type { Language } from "@/domain/vocabulary";

/** A request that passed the gate, with who asks and in which language. */
export interface Asked extends Asking {
  request: Request;
  url: URL;
  language: Language;
}

const longestAddress = 4_000;

/** The one gate of all handlers: host, origin, size, scope; what is refused comes back as problem+json. */
export async function guard(
  request: Request,
  answer: (asked: Asked) => Promise<Response> | Response,
): Promise<Response> {
  try {
    refuseOtherHosts(request);
    refuseOtherSites(request);
    if (request.url.length > longestAddress) throw new ApiProblem("too-long", `At most ${longestAddress} characters.`);
    const url = new URL(request.url);
    return await answer({ ...(await asking()), request, url, language: languageOf(request) });
  } catch (error) {
    return problem(error, request);
  }
}

/** Every method but GET and HEAD: nothing is changed through the read API. */
export function refuseMethod(request: Request): Response {
  const refused = problem(new ApiProblem("method-not-allowed", `${request.method} changes nothing here.`), request);
  refused.headers.set("Allow", "GET, HEAD");
  return refused;
}

function refuseOtherHosts(request: Request): void {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!isOwnHost(host)) throw new ApiProblem("wrong-host", otherHostRefused);
}

/** A page of another site may link here, but not read here by script. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isNavigation = request.headers.get("sec-fetch-mode") === "navigate";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const isForeign = origin !== null && host !== null && origin !== `http://${host}` && origin !== `https://${host}`;
  if (isForeign || (site === "cross-site" && !isNavigation)) {
    throw new ApiProblem("wrong-origin", "Ask from a page of this site.");
  }
}

function languageOf({ headers }: Request): Language {
  const [, chosen] = /(?:^|;\s*)language=(\w+)/.exec(headers.get("cookie") ?? "") ?? [];
  return chosenLanguage(chosen, headers.get("accept-language"));
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
