/** Next calls this once in each process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { configuration } = await import("@/app/configuration");
  const { standBeforeNext } = await import("@/app/every-request");
  const servers = standBeforeNext(configuration());
  if (process.env.NODE_ENV === "production" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { stopOnSignals } = await import("@/app/stopping");
    stopOnSignals(servers);
    const { scheduleBackups } = await import("@/operations/backup/schedule");
    scheduleBackups(configuration().backup);
  }
}
