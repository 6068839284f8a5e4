import type { ReactNode } from "react";
import { ChartTools } from "@/components/charts/chart-tools";
import { Enhanced } from "@/components/charts/enhanced";
import type { CaptionLines } from "@/components/charts/picture";
import type { Interactive } from "@/components/charts/interactive";
import { DataTable, type DataTableProps } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface ChartFigureProps {
  language: Language;
  /** Names the figure in its page's address: `/outcomes#income`. */
  id: string;
  /** The finding, made from the data; where nothing can be said, that. */
  title: string;
  /** What is counted, in which unit and period. */
  definition: string;
  definitionHref?: string;
  drawing: ReactNode;
  /** The same data for the chart that can be explored, loaded once the figure comes near. */
  interactive?: Interactive;
  table: Omit<DataTableProps, "language">;
  note?: ReactNode;
  source: string;
  asOf: string;
  /** Marks the figure and every picture of it that leaves. */
  isDemonstration: boolean;
  csvHref?: string;
  xlsxHref?: string;
  isEmpty?: boolean;
  /** Why there is nothing to draw and when there will be. */
  empty?: ReactNode;
}

/** Owns what every chart must have beside its drawing: finding, definition, table, note, source, day and downloads. */
export function ChartFigure(props: ChartFigureProps) {
  const { language, id, title, definition, drawing, interactive, table, isEmpty = false, empty } = props;
  const words = translator(language, "charts");
  return (
    <figure className="card chart-figure" id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{definition}</p>
      </figcaption>
      {isEmpty ? (
        (empty ?? <EmptyState title={words("noData")} />)
      ) : (
        <>
          <ChartTools {...props} lines={captionLines(props)} />
          <div className="chart-view">
            {interactive === undefined ? (
              drawing
            ) : (
              <Enhanced interactive={interactive} label={words("explore", { title })} failed={words("failed")}>
                {drawing}
              </Enhanced>
            )}
          </div>
          <div className="table-view">
            <DataTable language={language} {...table} />
          </div>
        </>
      )}
      <Note {...props} />
    </figure>
  );
}

/** What is written around the picture when it leaves the page. */
function captionLines(props: ChartFigureProps): CaptionLines {
  const { language, title, definition, source, asOf, isDemonstration } = props;
  const words = translator(language, "charts");
  const sourceLine = `${words("source", { source })} · ${words("asOf", { day: formatter(language).day(asOf) })}`;
  return { title, above: [definition], below: isDemonstration ? [sourceLine, words("demonstration")] : [sourceLine] };
}

function Note({ language, note, source, asOf, isDemonstration, definitionHref }: ChartFigureProps) {
  const words = translator(language, "charts");
  return (
    <div className="chart-note">
      {note !== undefined && <p>{note}</p>}
      <p>
        {words("source", { source })} · {words("asOf", { day: formatter(language).day(asOf) })}
        {definitionHref !== undefined && (
          <>
            {" · "}
            <a href={definitionHref}>{words("definition")}</a>
          </>
        )}
      </p>
      {isDemonstration && <p className="demonstration-mark">{words("demonstration")}</p>}
    </div>
  );
}
