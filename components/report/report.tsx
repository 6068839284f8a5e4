import { DataTable } from "@/components/ui/data-table";
import type { ReportBar, ReportDocument, ReportPart, ReportTable } from "@/components/report/document";
import type { Language } from "@/domain/vocabulary";

/** A report on the page and on paper. */
export function Report({ language, report }: { language: Language; report: ReportDocument }) {
  return (
    <article className="report">
      {report.mark !== null && <p className="notice">{report.mark}</p>}
      <dl className="report-facts">
        {report.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReportSections language={language} sections={report.sections} />
      <p className="quiet report-foot">{report.footer}</p>
    </article>
  );
}

/** Sections of a report, also by themselves beside other parts of a page. */
export function ReportSections({ language, sections }: { language: Language; sections: ReportDocument["sections"] }) {
  return sections.map(({ id, title, parts }) => (
    <section key={id} id={id} className="card">
      <h2>{title}</h2>
      {parts.map((part, i) => (
        <Part key={i} language={language} part={part} />
      ))}
    </section>
  ));
}

function Part({ language, part }: { language: Language; part: ReportPart }) {
  switch (part.kind) {
    case "text":
      return <p>{part.text}</p>;
    case "list":
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <TablePart language={language} table={part.table} />;
    case "bars":
      return (
        <figure className="report-bars">
          <figcaption>{part.caption}</figcaption>
          {part.bars.map((bar) => (
            <Bar key={bar.label} bar={bar} />
          ))}
          <p className="quiet">{part.note}</p>
        </figure>
      );
  }
}

function TablePart({ language, table }: { language: Language; table: ReportTable }) {
  const columns = table.columns.map((column, i) => ({ key: String(i), ...column }));
  const rows = table.rows.map((cells, i) => ({
    key: String(i),
    cells: Object.fromEntries(cells.map(({ text }, column) => [String(column), text])),
  }));
  return (
    <div id={table.id}>
      <DataTable language={language} caption={table.caption} columns={columns} rows={rows} />
      {table.note !== null && <p className="quiet">{table.note}</p>}
    </div>
  );
}

const length = 100;

/** The bar itself says nothing that its text does not: it is hidden from those who hear the page. */
function Bar({ bar: { label, text, value, low, high, mark } }: { bar: ReportBar }) {
  const at = (share: number) => Math.max(0, Math.min(1, share)) * length;
  return (
    <div className="report-bar">
      <span className="report-bar-label">{label}</span>
      <svg viewBox={`0 0 ${length} 8`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="meter-ground" width={length} height={8} />
        {value !== null && <rect className="meter-bar" width={at(value)} height={8} />}
        {low !== null && high !== null && (
          <rect className="report-whisker" x={at(low)} y={3} width={at(high) - at(low)} height={2} />
        )}
        {mark !== null && <rect className="meter-tick" x={Math.min(length - 0.6, at(mark))} width={0.6} height={8} />}
      </svg>
      <span className="report-bar-text">{text}</span>
    </div>
  );
}
