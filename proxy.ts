import { NextResponse, type NextRequest } from "next/server";
import { languageCookie } from "@/domain/access/sessions";
import { isLanguage } from "@/domain/language-choice";
import { readConfiguration } from "@/domain/configuration";
import { isOwnHost, originAsked, otherHostRefused } from "@/domain/own-host";

const { publicAddress } = readConfiguration(process.env);

/** Sees every page and handler before it runs. It decides about no right: that is each page's and handler's own. */
export function proxy(request: NextRequest): NextResponse {
  if (!isOwnHost(request.headers.get("host"), publicAddress))
    return new NextResponse(otherHostRefused, { status: 421 });
  const language = request.nextUrl.searchParams.get("lang");
  if (isLanguage(language) && !request.nextUrl.pathname.startsWith("/api/")) return keepLanguage(request, language);
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy; the layout marks the current page and carries the filter on.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // Handlers say themselves how long their answers may be kept.
  if (!request.nextUrl.pathname.startsWith("/api/")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

// Next would hold a file that is sent in memory for the proxy, and cut it at 10 MB: its handler asks all that is asked here.
export const config = { matcher: ["/((?!_next/static/|import/upload$).*)"] };

/** Keeps the language for a year and shows the same page under its address without `lang`. */
function keepLanguage(request: NextRequest, language: string): NextResponse {
  // Next names the host it listens on, which need not be the one the reader typed: the cookie would be lost.
  const address = new URL(originAsked(request.headers.get("host") ?? "", publicAddress));
  address.pathname = request.nextUrl.pathname;
  address.search = request.nextUrl.search;
  address.searchParams.delete("lang");
  const response = NextResponse.redirect(address);
  response.cookies.set("language", language, languageCookie(publicAddress));
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
