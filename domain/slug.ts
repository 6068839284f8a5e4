import { foldName } from "@/domain/names";

const longest = 40;

/** A name as a code for URLs and files, such as `bicycle-repair`; `null` for one that begins with no Latin letter. */
export function slugOf(name: string): string | null {
  const parts = foldName(name)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  const slug = parts.join("-").slice(0, longest).replace(/-$/, "");
  return /^[a-z]/.test(slug) ? slug : null;
}
