import type { CaptionLines } from "@/components/charts/picture";
import { SavePicture } from "@/components/charts/save-picture";
import { CopyLink } from "@/components/ui/copy-link";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ChartToolsProps {
  language: Language;
  /** The figure's own. */
  id: string;
  title: string;
  csvHref?: string;
  xlsxHref?: string;
  lines: CaptionLines;
}

/** Chart or table, and how the figure leaves the page. The two views are radio buttons, so they need no script. */
export function ChartTools({ language, id, title, csvHref, xlsxHref, lines }: ChartToolsProps) {
  const words = translator(language, "charts");
  return (
    <div className="chart-tools">
      <fieldset>
        <legend className="visually-hidden">{words("view")}</legend>
        <label>
          <input className="view-chart" type="radio" name={`${id}-view`} value="chart" defaultChecked />
          {words("chart")}
        </label>
        <label>
          <input className="view-table" type="radio" name={`${id}-view`} value="table" />
          {words("table")}
        </label>
      </fieldset>
      <details name="download">
        <summary aria-label={words("downloadOf", { title })}>{words("download")}</summary>
        <ul>
          {csvHref !== undefined && (
            <li>
              <a href={csvHref}>{words("csv")}</a>
            </li>
          )}
          {xlsxHref !== undefined && (
            <li>
              <a href={xlsxHref}>{words("xlsx")}</a>
            </li>
          )}
          <li className="needs-script">
            <SavePicture figure={id} format="svg" label={words("svg")} lines={lines} />
          </li>
          <li className="needs-script">
            <SavePicture figure={id} format="png" label={words("png")} lines={lines} />
          </li>
        </ul>
      </details>
      <CopyLink label={words("copyLink")} copied={words("copied")} hash={id} />
    </div>
  );
}
