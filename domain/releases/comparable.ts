import type { ReleaseContent } from "@/domain/releases/content";

interface Frozen {
  code: string;
  content: Pick<ReleaseContent, "phases" | "review" | "dataVersion">;
}

/** The earlier releases from which the figures of one can be explained: of the same phases and records. */
export function comparableWith<R extends Frozen>(release: Frozen, others: readonly R[]): R[] {
  const { phases, review, dataVersion } = release.content;
  return others.filter(
    ({ content }) =>
      content.dataVersion <= dataVersion &&
      content.review === review &&
      [...content.phases].sort().join(" ") === [...phases].sort().join(" "),
  );
}
