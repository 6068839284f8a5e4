import { IncomingMessage, Server } from "node:http";

/**
 * Writes into each request who is at the other end of the line. Next tells no page or handler, and what it says in
 * `X-Forwarded-For` is what the client wrote there; whatever a client writes into this header is overwritten.
 */
export function markPeerAddresses(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitMarked(this: Server, event: string | symbol, ...values: unknown[]): boolean {
    const [request] = values;
    if (event === "request" && request instanceof IncomingMessage) {
      request.headers["x-peer-address"] = request.socket.remoteAddress ?? "";
    }
    return Boolean(Reflect.apply(emit, this, [event, ...values]));
  };
}
