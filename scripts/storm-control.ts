import { createServer } from "node:http";
import { z } from "zod";
import { openStore } from "@/db/open-store";
import { operate } from "@/db/operations/operate";
import type { Store } from "@/db/store";
import { scopeOf } from "@/domain/access/scope";
import { operationBatch } from "@/domain/operations/operation";

/** The same store, but what was done is answered before it is stored for good: what no server may do. */
function acknowledgingEarly(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      new Promise((resolve, reject) => {
        const early = store.transaction(async (tx) => {
          resolve(await work(tx));
          // As long as a slow disk takes.
          await new Promise((stored) => setTimeout(stored, 20));
        });
        early.catch(reject);
      }),
  };
}

const asked = z.object({ officer: z.string(), district: z.string(), operations: z.array(z.unknown()) });

/** The control of `npm run prove:storm`: carries operations out for whoever says who they are, and answers too early. */
const store = acknowledgingEarly(await openStore(process.env.DATABASE_URL ?? ""));
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    answer(Buffer.concat(parts).toString("utf8")).then(
      (body) => response.end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1");

async function answer(text: string): Promise<string> {
  if (text === "") return "ready";
  const { officer, district, operations } = asked.parse(JSON.parse(text));
  const role = { role: "officer", district, phases: [], endsOn: null } as const;
  const scope = scopeOf("rwanda", officer, [role], "2014-01-01");
  if (scope === null) throw new Error("An officer reaches something.");
  return JSON.stringify({ answers: await operate(store, scope, operationBatch.parse({ operations }).operations) });
}
