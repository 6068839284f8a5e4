import "server-only";
import { askingOf, owesSecondFactor, type Asking } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { onRecord } from "@/app/on-record";
import { sessionCookieName, signedIn } from "@/app/session";
import { ApiProblem, apiProblems, type ApiProblemCode } from "@/domain/api/problems";
import { DomainError } from "@/domain/domain-error";
import { chosenLanguage } from "@/domain/language-choice";
import { isOwnHost, isOwnOrigin, otherHostRefused } from "@/domain/own-host";
import type { Language } from "@/domain/vocabulary";

/** A request that passed the gate, with who asks and in which language. */
export interface Asked extends Asking {
  request: Request;
  url: URL;
  language: Language;
  /** Asks again, for an answer that lasts; it is no use of the session and does not put its end off. */
  isStillSignedIn: () => Promise<boolean>;
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
    // What an open page asks by itself says nothing about whether somebody sits before it.
    const isUse = !url.pathname.startsWith("/api/v1/data-version");
    const cookie = cookieIn(request, sessionCookieName());
    const who = await signedIn(cookie, isUse);
    if (who === null) throw new ApiProblem("signed-out", "Sign in at /sign-in.");
    const asking = await askingOf(who);
    if (owesSecondFactor(asking))
      throw new ApiProblem("forbidden", "Set up a second factor at /account/second-factor.");
    try {
      const isStillSignedIn = async () => (await signedIn(cookie, false)) !== null;
      return await answer({ ...asking, request, url, language: languageOf(request), isStillSignedIn });
    } catch (error) {
      if (error instanceof DomainError) await onRecord(who.scope, "denied", url.pathname, request.headers);
      throw error;
    }
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
  if (!isOwnHost(host, configuration().publicAddress)) throw new ApiProblem("wrong-host", otherHostRefused);
}

/**
 * A page of another site may link here, but not read here by script, and change nothing. What a form could send must
 * come with our origin, or with the browser's own word that a page of this site sent it; JSON no form can send.
 */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isNavigation = request.headers.get("sec-fetch-mode") === "navigate";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  // The browser's word counts more than an origin that a policy has taken out.
  const isHidden = origin === null || (origin === "null" && site === "same-origin");
  const isForeign = !isHidden && !isOwnOrigin(origin, host, configuration().publicAddress);
  const isReading = request.method === "GET" || request.method === "HEAD";
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  const isOwnForm = origin !== null || site === "same-origin";
  const isLink = isNavigation && isReading;
  if (isForeign || (site === "cross-site" && !isLink) || !(isReading || isJson || isOwnForm)) {
    throw new ApiProblem("wrong-origin", "Ask from a page of this site.");
  }
}

function languageOf(request: Request): Language {
  return chosenLanguage(cookieIn(request, "language"), request.headers.get("accept-language"));
}

/** The value of a cookie; the first one where a name was sent twice. */
function cookieIn({ headers }: Request, name: string): string | undefined {
  const parts = (headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  const value = parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch (error) {
    // A value that is no text was not written by us.
    if (error instanceof URIError) return undefined;
    throw error;
  }
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
