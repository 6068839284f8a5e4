import { percentOf } from "@/components/charts/scale";

export interface KeyItem {
  name: string;
  /** Class of the mark: a fill, or `target-frame`, `plan-line`, `published-line`. */
  mark: string;
}

const rowHeight = 20;

export function keyHeight(items: readonly KeyItem[], columns: number): number {
  return Math.ceil(items.length / columns) * rowHeight;
}

/** What the marks mean, inside the picture so that a saved one keeps it. */
export function Key({ items, y, columns }: { items: readonly KeyItem[]; y: number; columns: number }) {
  return (
    <g>
      {items.map(({ name, mark }, index) => (
        <svg
          key={mark + name}
          x={percentOf(((index % columns) * 100) / columns)}
          y={y + Math.floor(index / columns) * rowHeight}
          overflow="visible"
        >
          {mark.endsWith("-line") ? (
            <line className={mark} x1="1" x2="15" y1="8" y2="8" />
          ) : (
            <rect className={mark} x="1" y="2" width="14" height="12" rx="2" />
          )}
          <text className="small soft" x="22" y="12">
            {name}
          </text>
        </svg>
      ))}
    </g>
  );
}
