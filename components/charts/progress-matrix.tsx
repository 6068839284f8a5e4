import { Drawing } from "@/components/charts/drawing";
import { Key, keyHeight } from "@/components/charts/key";
import { percentOf, place, type Place } from "@/components/charts/scale";
import { nothingWord, type NothingWord } from "@/components/ui/nothing";
import { paceLook } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { PaceWord } from "@/domain/pace";
import { achievement } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface MatrixCell {
  value: number | null;
  nothing?: NothingWord;
  /** `null` = not set. */
  target: number | null;
  /** Planned by today; `null` where there is no plan. */
  planned: number | null;
  pace: PaceWord | null;
}

export interface MatrixRow {
  key: string;
  name: string;
  note?: string;
  /** One per column, in the columns' order. */
  cells: readonly MatrixCell[];
}

export interface ProgressMatrixProps {
  language: Language;
  label: string;
  columns: readonly { key: string; name: string; note?: string }[];
  rows: readonly MatrixRow[];
  /** The whole, which no bar on the parts' scale could show: numbers only. */
  total?: MatrixRow;
}

/** Places by phases: a bar for what was reached, a dashed frame for the target, a line for what was planned by today. */
export function ProgressMatrix(props: ProgressMatrixProps) {
  return <Drawing label={props.label} wideFrom={760} wide={wide(props)} narrow={narrow(props)} />;
}

function longest(rows: readonly MatrixRow[]): number {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  return Math.max(1, ...values);
}

const heading = 48;
const wideRow = 62;
const nameWidth = 19;

function wide({ language, columns, rows, total, ...rest }: ProgressMatrixProps) {
  const columnWidth = (100 - nameWidth) / Math.max(1, columns.length);
  const at = (index: number) => nameWidth + index * columnWidth;
  const length = place(0, longest(rows), 0, columnWidth * 0.9);
  const bottom = heading + rows.length * wideRow;
  const keyTop = bottom + (total === undefined ? 10 : 44);
  const items = keyItems({ language, columns, rows, ...rest });
  const parts = (
    <>
      {columns.map(({ key, name, note }, index) => (
        <svg key={key} x={percentOf(at(index))} overflow="visible">
          <text className="strong" y="16">
            {name}
          </text>
          <text className="small soft" y="34">
            {note}
          </text>
        </svg>
      ))}
      {rows.map((row, index) => (
        <svg key={row.key} y={heading + index * wideRow} overflow="visible">
          <Rule />
          <RowName row={row} />
          {row.cells.map((cell, column) => (
            <CellBar
              key={columns[column]?.key ?? column}
              language={language}
              cell={cell}
              x={at(column)}
              y={14}
              length={length}
            />
          ))}
        </svg>
      ))}
      {total !== undefined && (
        <svg y={bottom} overflow="visible">
          <Rule isStrong />
          <RowName row={total} />
          {total.cells.map((cell, column) => (
            <text key={columns[column]?.key ?? column} className="strong" x={percentOf(at(column))} y="28">
              {cellText(language, cell)}
            </text>
          ))}
        </svg>
      )}
      <Key items={items} y={keyTop} columns={4} />
    </>
  );
  return { height: keyTop + keyHeight(items, 4), parts };
}

const narrowLine = 42;
const narrowName = 30;

function narrow({ language, columns, rows, total, ...rest }: ProgressMatrixProps) {
  const length = place(0, longest(rows));
  const block = narrowName + columns.length * narrowLine + 12;
  const all = total === undefined ? rows : [...rows, total];
  const items = keyItems({ language, columns, rows, ...rest });
  const keyTop = all.length * block - (total === undefined ? 0 : columns.length * (narrowLine - 24)) + 8;
  const parts = (
    <>
      {all.map((row, index) => (
        <svg key={row.key} y={index * block} overflow="visible">
          <Rule isStrong={row === total} />
          <text className="strong" y="20">
            {row.name}
          </text>
          {row.cells.map((cell, column) => {
            const y = narrowName + column * (row === total ? 24 : narrowLine);
            return (
              <g key={columns[column]?.key ?? column}>
                <text className="small soft" y={y + 12}>
                  {columns[column]?.name}
                </text>
                <text className="small end" x="100%" y={y + 12}>
                  {cellText(language, cell)}
                </text>
                {row !== total && <Bar cell={cell} x={0} y={y + 18} length={length} />}
              </g>
            );
          })}
        </svg>
      ))}
      <Key items={items} y={keyTop} columns={2} />
    </>
  );
  return { height: keyTop + keyHeight(items, 2), parts };
}

function Rule({ isStrong = false }: { isStrong?: boolean }) {
  return <line className={isStrong ? "rule strong-rule" : "rule"} x2="100%" y1="0.5" y2="0.5" />;
}

function RowName({ row }: { row: MatrixRow }) {
  return (
    <>
      <text className="strong" y="28">
        {row.name}
      </text>
      {row.note !== undefined && (
        <text className="small soft" y="46">
          {row.note}
        </text>
      )}
    </>
  );
}

interface BarProps {
  cell: MatrixCell;
  /** Left end, in per cent of the width. */
  x: number;
  y: number;
  length: Place;
}

function CellBar({ language, ...bar }: BarProps & { language: Language }) {
  return (
    <>
      {bar.cell.value !== null && <Bar {...bar} />}
      <text className="small" x={percentOf(bar.x)} y={bar.cell.value === null ? bar.y + 13 : bar.y + 36}>
        {cellText(language, bar.cell)}
      </text>
    </>
  );
}

function Bar({ cell, x, y, length }: BarProps) {
  const tone = cell.pace === null ? "past" : paceLook[cell.pace].tone;
  return (
    <>
      <rect
        className={`bar ${tone}`}
        x={percentOf(x)}
        y={y}
        width={percentOf(length(cell.value ?? 0))}
        height="18"
        rx="2"
      />
      {cell.target !== null && (
        <rect
          className="target-frame"
          x={percentOf(x)}
          y={y}
          width={percentOf(length(cell.target))}
          height="18"
          rx="2"
        />
      )}
      {cell.planned !== null && (
        <line
          className="plan-line"
          x1={percentOf(x + length(cell.planned))}
          x2={percentOf(x + length(cell.planned))}
          y1={y - 4}
          y2={y + 22}
        />
      )}
    </>
  );
}

/** "▼ 1,012 of 2,250 · 45 %", "1,240" or "not yet reported". */
function cellText(language: Language, { value, nothing = "not-collected", target, pace }: MatrixCell): string {
  if (value === null) return nothingWord(language, nothing);
  const { count, percent } = formatter(language);
  const share = achievement(value, target);
  const sign = pace === null ? "" : `${paceLook[pace].sign} `;
  if (target === null || share === null) return sign + count(value);
  const values = { actual: count(value), target: count(target), percent: percent(share) };
  return sign + translator(language, "charts")("ofTarget", values);
}

function keyItems({ language, rows }: Pick<ProgressMatrixProps, "language" | "rows" | "columns">) {
  const words = translator(language, "charts");
  const cells = rows.flatMap((row) => row.cells);
  return [
    { name: words("reached"), mark: "bar past", isUsed: true },
    { name: words("target"), mark: "target-frame", isUsed: cells.some(({ target }) => target !== null) },
    { name: words("plannedToday"), mark: "plan-line", isUsed: cells.some(({ planned }) => planned !== null) },
  ].filter(({ isUsed }) => isUsed);
}
