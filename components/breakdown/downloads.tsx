import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface DownloadsProps {
  language: Language;
  /** Address of the data without its suffix: `/api/v1/progress`. */
  path: string;
  query: string;
}

/** The numbers of a table as files. */
export function Downloads({ language, path, query }: DownloadsProps) {
  const words = translator(language, "charts");
  return (
    <span className="quiet">
      <a href={`${path}.csv?${query}`}>{words("csv")}</a> · <a href={`${path}.xlsx?${query}`}>{words("xlsx")}</a>
    </span>
  );
}
