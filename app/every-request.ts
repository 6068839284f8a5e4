import { IncomingMessage, Server, ServerResponse } from "node:http";
import { mostBodyBytes, mostUploadBytes, uploadPath } from "@/app/body-size.mjs";

/** Statuses of what is refused before Next sees it. */
type Refused = 400 | 405 | 413 | 414;

const methods: readonly (string | undefined)[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const longestTarget = 8_000;

const reasons: Record<Refused, string> = {
  400: "This is no request that a browser sends.",
  405: "There is no such method here.",
  413: `At most ${mostBodyBytes} bytes can be sent.`,
  414: `At most ${longestTarget} characters can be asked for.`,
};

/**
 * Stands before Next in this process. It writes into each request who is at the other end of the line, which Next tells
 * no page or handler; takes out the host that somebody else may have written in, which Next would believe before the
 * real one; refuses what is malformed or too large for Next to answer well; and, behind TLS, binds browsers to it.
 * Answers the servers that have been asked so far.
 */
export function standBeforeNext({ publicAddress }: { publicAddress: string | null }): ReadonlySet<Server> {
  const servers = new Set<Server>();
  const isOverTls = publicAddress?.startsWith("https://") ?? false;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitLookedAt(this: Server, event: string | symbol, ...values: unknown[]): boolean {
    const [request, response] = values;
    servers.add(this);
    if (event === "request" && request instanceof IncomingMessage && response instanceof ServerResponse) {
      if (isOverTls) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
      const refused = refusalOf(request);
      if (refused !== null) {
        refuse(response, refused);
        return true;
      }
      request.headers["x-peer-address"] = request.socket.remoteAddress ?? "";
      delete request.headers["x-forwarded-host"];
    }
    return Boolean(Reflect.apply(emit, this, [event, ...values]));
  };
  return servers;
}

/** Why a request goes no further; `null` for one that does. */
function refusalOf({
  method,
  url = "",
  rawHeaders,
  headers,
}: Pick<IncomingMessage, "method" | "url" | "rawHeaders" | "headers">): Refused | null {
  if (!methods.includes(method)) return 405;
  if (url.length > longestTarget) return 414;
  // A whole address instead of a path would be where Next's own redirects lead.
  if (!url.startsWith("/") || !isText(url.split("?")[0] ?? "")) return 400;
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length > 1) return 400;
  const most = url === uploadPath ? mostUploadBytes : mostBodyBytes;
  return Number(headers["content-length"] ?? 0) > most ? 413 : null;
}

/** Whether everything that is written with % stands for a letter. */
function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function refuse<Asked extends IncomingMessage>(response: ServerResponse<Asked>, status: Refused): void {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
  response.writeHead(status, { ...headers, "Cache-Control": "no-store", Connection: "close" });
  response.end(reasons[status]);
}
