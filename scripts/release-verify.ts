import { verifyReleases, type VerifiedRelease } from "@/db/releases/verify-release";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { Refusal } from "@/scripts/refusal.mjs";

const usage = "npm run release:verify -- CODE | --all [--programme CODE]";

/** Recomputes hash and figures of releases from what they kept; exit code 1 when any differs. */
await run(() =>
  withStore(async (opened) => {
    const wantsAll = process.argv.includes("--all");
    const options = { all: { type: "boolean" }, programme: { type: "string" } } as const;
    const { values, positionals } = readCommand(usage, options, wantsAll ? 0 : 1);
    const scope = await operatorScope(opened, values.programme);
    const verified = await verifyReleases(opened.store.reader, scope, positionals[0]);
    if (verified.length === 0 && !wantsAll) throw new Refusal(`There is no release ${positionals[0]}.`);
    for (const release of verified) process.stdout.write(`${lineOf(release)}\n`);
    const wrong = verified.filter(({ isIntact, different }) => !isIntact || different.length > 0).length;
    process.stdout.write(`${verified.length} releases verified, ${wrong} differ.\n`);
    return wrong === 0 ? 0 : 1;
  }),
);

function lineOf({ code, isIntact, figures, withheld, different }: VerifiedRelease): string {
  const hash = isIntact ? "hash as published" : "THE HASH DIFFERS";
  const again = different.length === 0 ? "all as released" : `DIFFERENT: ${different.join(", ")}`;
  return `${code}: ${hash}; ${figures} figures worked out again (${withheld} withheld), ${again}.`;
}
