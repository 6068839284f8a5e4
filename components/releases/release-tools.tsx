import { CopyLink } from "@/components/ui/copy-link";
import { PrintButton } from "@/components/ui/print-button";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ReleaseToolsProps {
  language: Language;
  code: string;
  /** Earlier releases of the same phases. */
  earlier: readonly { code: string }[];
}

/** The release as files, and what changed since an earlier one. */
export function ReleaseTools({ language, code, earlier }: ReleaseToolsProps) {
  const [words, ui] = [translator(language, "report"), translator(language, "ui")];
  const at = `/releases/${code}`;
  return (
    <p className="choices">
      <a href={`${at}/report.pdf`}>{words("downloads.pdf")}</a>{" "}
      <a href={`${at}/report.xlsx`}>{words("downloads.xlsx")}</a>{" "}
      <a href={`${at}/results.csv`}>{words("downloads.csv")}</a>{" "}
      <a href={`${at}/tables.csv`}>{words("downloads.tables")}</a>{" "}
      <a href={`${at}/content.json`}>{words("downloads.json")}</a>{" "}
      <CopyLink label={ui("copyLink")} copied={ui("copied")} /> <PrintButton label={ui("print")} />
      {earlier.map((other) => (
        <a key={other.code} href={`${at}/changes?since=${other.code}`}>
          {words("changes.link", { code: other.code })}
        </a>
      ))}
    </p>
  );
}
