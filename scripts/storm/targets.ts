import { spawn } from "node:child_process";
import { z } from "zod";
import type { Answer } from "@/domain/operations/operation";
import { typescript } from "@/scripts/configured.mjs";
import { startServer } from "@/scripts/server.mjs";
import { pause, type Send } from "@/scripts/storm/client";

/** A server that can be killed and started again on the same database. */
export interface Target {
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  send: Send;
}

interface Address {
  host: string;
  port: number;
  url: string;
}

/** The production build, asked over HTTP with each officer's own session. */
export function productionServer(address: Address, env: NodeJS.ProcessEnv): Target {
  let running: Awaited<ReturnType<typeof startServer>> | null = null;
  return {
    async start() {
      running = await startServer(process.cwd(), "start", address, env);
    },
    async kill() {
      if (running?.pid !== undefined) process.kill(running.pid, "SIGKILL");
      await running?.ended;
    },
    async stop() {
      await running?.stop();
    },
    send: (officer, operations, signal) =>
      post(`${address.url}/api/v1/operations`, { cookie: officer.cookie }, { operations }, signal),
  };
}

/** The control: a server that answers as soon as the work is done, before the commit. It must lose rows. */
export function earlyServer(address: Address, env: NodeJS.ProcessEnv): Target {
  let running: ReturnType<typeof spawn> | null = null;
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => running?.once("close", resolve));
    running?.kill(signal);
    await ended;
  };
  return {
    async start() {
      const args = [...typescript, "scripts/storm-control.ts", String(address.port)];
      running = spawn(process.execPath, args, { env, stdio: "inherit" });
      for (let isReady = false; !isReady; await pause(100))
        isReady = await fetch(address.url).then(
          () => true,
          () => false,
        );
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    send: ({ id, district }, operations, signal) =>
      post(address.url, {}, { officer: id, district, operations }, signal),
  };
}

const answered = z.object({ answers: z.array(z.custom<Answer>((value) => typeof value === "object")) });

async function post(
  url: string,
  headers: Record<string, string>,
  body: object,
  signal: AbortSignal | undefined,
): Promise<Answer[]> {
  const sent = { ...headers, "content-type": "application/json" };
  const answer = await fetch(url, {
    method: "POST",
    headers: sent,
    body: JSON.stringify(body),
    signal: signal ?? AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 300)}`);
  return answered.parse(JSON.parse(text)).answers;
}
