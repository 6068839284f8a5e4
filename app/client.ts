import "server-only";
import { headers } from "next/headers";
import { configuration } from "@/app/configuration";
import type { Client } from "@/app/sign-in/sign-in";
import { clientAddress } from "@/domain/access/client-address";

/** From where this request comes; instrumentation.ts says who is at the other end of the line. */
export async function client(): Promise<Client> {
  const asked = await headers();
  const { trustedProxies } = configuration();
  const address = clientAddress(asked.get("x-peer-address"), asked.get("x-forwarded-for"), trustedProxies);
  return { address, browser: asked.get("user-agent")?.slice(0, 300) ?? null };
}
