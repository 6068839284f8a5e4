/** Next calls this once in each process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markPeerAddresses } = await import("@/app/peer-address");
  markPeerAddresses();
}
