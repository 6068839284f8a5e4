import { request, type IncomingHttpHeaders } from "node:http";

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Sent {
  method?: string;
  /** May hold Host, which `fetch` does not let a caller choose. */
  headers?: Record<string, string>;
  body?: Uint8Array;
}

/** Asks a server as a browser without scripts does; redirects are answers, not followed. */
export function send(address: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on("error", reject).end(body);
  });
}

/** Fills in the form of a page that has a field of that name, and posts it; `headers` go with both requests. */
export async function postForm(
  address: string,
  field: string,
  values: Readonly<Record<string, string>>,
  { page = {}, post = {} }: { page?: Record<string, string>; post?: Record<string, string> } = {},
): Promise<Answered> {
  const { text } = await send(address, { headers: page });
  const form = text.split("<form").find((one) => one.includes(`name="${field}"`));
  if (form === undefined) throw new Error(`${address} has no form with the field ${field}.`);
  const filled = new FormData();
  for (const [name, value] of Object.entries({ ...hiddenIn(form), ...values })) filled.append(name, value);
  const encoded = new Response(filled);
  const type = encoded.headers.get("content-type") ?? "";
  const body = new Uint8Array(await encoded.arrayBuffer());
  return send(address, { method: "POST", headers: { "content-type": type, ...page, ...post }, body });
}

function hiddenIn(form: string): Record<string, string> {
  const [inside = ""] = form.split("</form>");
  const inputs = [...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  const letters: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
  return value.replace(/&(?:quot|amp|#x27|lt|gt);/g, (written) => letters[written] ?? written);
}
