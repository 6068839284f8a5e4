import { guard, refuseMethod } from "@/app/api/guard";
import { watchVersion } from "@/app/api/v1/data-version/watch";
import type { Scope } from "@/domain/access/scope";

export const dynamic = "force-dynamic";

const heartbeatMilliseconds = 20_000;

/** Server-sent events: the data version at once, and within half a second of every change. */
export function GET(request: Request): Promise<Response> {
  return guard(request, ({ scope }) => {
    const headers = { "Content-Type": "text/event-stream", "Cache-Control": "private, no-store" };
    return new Response(versions(request.signal, scope), { headers: { ...headers, "X-Accel-Buffering": "no" } });
  });
}

function versions(signal: AbortSignal, scope: Scope): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const forget = watchVersion(scope, (seen) => send(`event: version\ndata: ${JSON.stringify(seen)}\n\n`));
      const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMilliseconds);
      stop = () => {
        forget();
        clearInterval(heartbeat);
      };
      signal.addEventListener("abort", () => {
        stop();
        controller.close();
      });
    },
    cancel: () => stop(),
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
