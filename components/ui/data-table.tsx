import type { ReactNode } from "react";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Column {
  key: string;
  title: string;
  /** Numbers stand at the right so that their digits can be compared. */
  isNumber?: boolean;
}

export interface Cell {
  /** What stands there, formatted; a sign or tag may come as a node. */
  text: ReactNode;
  href?: string;
  /** Read instead of a bare "312" by a screen reader: "People behind …: 312". */
  linkLabel?: string;
  /** A second, quiet line. */
  note?: string;
  lang?: Language;
}

export interface Row {
  key: string;
  /** One cell or text per column key; the first column heads the row. */
  cells: Readonly<Record<string, Cell | string>>;
  isTotal?: boolean;
}

export interface DataTableProps {
  language: Language;
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Instead of rows when there are none. */
  empty?: ReactNode;
}

/** A real table: caption, headed rows and columns, and on a narrow screen a region that scrolls by itself. */
export function DataTable({ language, caption, isCaptionHidden = false, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const scroll = translator(language, "ui")("scroll", { caption });
  return (
    <div className="table-scroll" role="region" aria-label={scroll} tabIndex={0}>
      <table>
        <caption className={isCaptionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.isNumber ? "number" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow({ columns, row }: { columns: readonly Column[]; row: Row }) {
  return (
    <tr className={row.isTotal ? "total" : undefined}>
      {columns.map((column, index) => {
        const className = column.isNumber ? "number" : undefined;
        const content = <TableCell cell={row.cells[column.key] ?? ""} />;
        return index === 0 ? (
          <th key={column.key} scope="row" className={className}>
            {content}
          </th>
        ) : (
          <td key={column.key} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function TableCell({ cell }: { cell: Cell | string }) {
  if (typeof cell === "string") return <>{cell}</>;
  return (
    <span lang={cell.lang}>
      {cell.href === undefined ? (
        cell.text
      ) : (
        <a href={cell.href} aria-label={cell.linkLabel}>
          {cell.text}
        </a>
      )}
      {cell.note !== undefined && <small className="cell-note">{cell.note}</small>}
    </span>
  );
}
