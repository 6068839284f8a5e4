import type { Cell, Column, Row } from "@/components/ui/data-table";

export interface CardTableProps {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/**
 * A table that is a list of cards on a phone, each cell under its column's name. The roles are said in words because
 * browsers forget a table's own once it is laid out as blocks.
 */
export function CardTable({ caption, columns, rows }: CardTableProps) {
  return (
    <table className="card-table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, isNumber }) => (
            <th key={key} scope="col" role="columnheader" className={isNumber ? "number" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) => (
              <CardCell key={column.key} column={column} cell={row.cells[column.key] ?? ""} isHead={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CardCell({ column, cell, isHead }: { column: Column; cell: Cell | string; isHead: boolean }) {
  const { text, href, note, lang } = typeof cell === "string" ? { text: cell } : cell;
  const className = column.isNumber ? "number" : undefined;
  const content = (
    <span lang={lang}>
      {href === undefined ? text : <a href={href}>{text}</a>}
      {note !== undefined && <small className="cell-note">{note}</small>}
    </span>
  );
  if (isHead) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className}>
      <span className="card-label" aria-hidden="true">
        {column.title}
      </span>
      {content}
    </td>
  );
}
