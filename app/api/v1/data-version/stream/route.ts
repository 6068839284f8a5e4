import { guard, refuseMethod, type Asked } from "@/app/api/guard";
import { watchVersion } from "@/app/api/v1/data-version/watch";
import { whenStopping } from "@/app/stopping";

export const dynamic = "force-dynamic";

const heartbeatMilliseconds = 20_000;
/** So long after its session has ended, a stream has ended too. */
const lookAtSessionMilliseconds = 3_000;

/** Server-sent events: the data version at once, and within half a second of every change, while the session holds. */
export function GET(request: Request): Promise<Response> {
  return guard(request, (asked) => {
    const headers = { "Content-Type": "text/event-stream", "Cache-Control": "private, no-store" };
    return new Response(versions(asked), { headers: { ...headers, "X-Accel-Buffering": "no" } });
  });
}

function versions({ request, scope, isStillSignedIn }: Asked): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const open = new Set<() => void>();
  const stop = () => {
    for (const close of open) close();
    open.clear();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const end = () => {
        if (open.size > 0) controller.close();
        stop();
      };
      open.add(watchVersion(scope, (seen) => send(`event: version\ndata: ${JSON.stringify(seen)}\n\n`)));
      open.add(every(heartbeatMilliseconds, () => send(": still here\n\n")));
      // A session that cannot be looked up is not known to hold.
      open.add(every(lookAtSessionMilliseconds, () => void isStillSignedIn().then((is) => is || end(), end)));
      open.add(whenStopping(end));
      request.signal.addEventListener("abort", end);
    },
    cancel: stop,
  });
}

function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
