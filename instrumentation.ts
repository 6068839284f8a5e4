/** Next calls this once in each process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markPeerAddresses } = await import("@/app/peer-address");
  markPeerAddresses();
  if (process.env.NODE_ENV === "production" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { scheduleBackups } = await import("@/operations/backup/schedule");
    const { configuration } = await import("@/app/configuration");
    scheduleBackups(configuration().backup);
  }
}
