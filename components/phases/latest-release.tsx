import { Card } from "@/components/ui/card";
import { formatter } from "@/domain/format";
import type { ReleaseContent } from "@/domain/releases/content";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface LatestReleaseProps {
  language: Language;
  /** The last one published of the phase; `null` = none yet. */
  release: { code: string; content: ReleaseContent } | null;
  /** Earlier ones with which it can be compared. */
  earlier: readonly { code: string }[];
}

/** What can be cited of a phase, and what changed since it could be cited last. */
export function LatestRelease({ language, release, earlier }: LatestReleaseProps) {
  const words = translator(language, "phases");
  if (release === null) {
    return (
      <Card title={words("release.title")}>
        <p>{words("release.none")}</p>
      </Card>
    );
  }
  const { code, content } = release;
  const review = translator(language, "words")(`review.${content.review}`);
  const [before] = earlier;
  return (
    <Card title={words("release.title")}>
      <p>{words("release.last", { code, day: formatter(language).day(content.asOf), review })}</p>
      <p className="choices">
        <a href={`/releases/${code}`}>{words("release.read", { code })}</a>{" "}
        <a href={`/releases/${code}/report.pdf`}>PDF</a> <a href={`/releases/${code}/report.xlsx`}>XLSX</a>{" "}
        {before !== undefined && (
          <a href={`/releases/${code}/changes?since=${before.code}`}>
            {words("release.changes", { code: before.code })}
          </a>
        )}
      </p>
    </Card>
  );
}
