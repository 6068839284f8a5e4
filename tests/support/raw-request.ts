import { connect } from "node:net";

/** What came back, word for word, and whether the server had closed the line by then. */
export interface RawAnswer {
  text: string;
  status: number | null;
  isClosed: boolean;
}

/** Sends bytes as no HTTP client would, and waits until the server closes the line, or for so many milliseconds. */
export function sendRaw(address: string, text: string, patience = 20_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const line = connect(Number(port), hostname);
    let received = "";
    const finish = (isClosed: boolean) => {
      clearTimeout(timer);
      line.destroy();
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(received) ?? [];
      resolve({ text: received, status: status === undefined ? null : Number(status), isClosed });
    };
    const timer = setTimeout(() => finish(false), patience);
    line.on("data", (chunk) => (received += chunk.toString("latin1")));
    // A server that closes while we still write is one that refused.
    line.on("error", () => finish(true)).on("close", () => finish(true));
    line.write(text);
  });
}

/** A whole request, after which the server closes the line; `lines` are further headers. */
export function request(start: string, host: string, lines: readonly string[] = []): string {
  return [`${start} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...lines, "", ""].join("\r\n");
}
