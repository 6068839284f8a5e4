import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { tooltipLook } from "@/components/charts/explore-look";
import type { InteractiveDots } from "@/components/charts/interactive";
import { formatter } from "@/domain/format";

export function ExploreDots({ language, rows, published, isChange }: InteractiveDots) {
  const { percent } = formatter(language);
  const points = rows.map((row) => ({ ...row, reach: [row.value - row.low, row.high - row.value] }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart layout="vertical" data={points} margin={{ top: 22, right: 24, bottom: 0, left: 0 }}>
        <CartesianGrid horizontal={false} stroke="var(--hair)" />
        <XAxis
          type="number"
          domain={isChange ? [(low: number) => Math.min(0, low), "auto"] : [0, 1]}
          tickFormatter={(value: number) => percent(value)}
          stroke="var(--edge)"
        />
        <YAxis type="category" dataKey="name" width={170} tick={<RowName rows={rows} />} stroke="var(--edge)" />
        {published !== null && (
          <ReferenceLine
            x={published.value}
            stroke="var(--second)"
            strokeDasharray="4 3"
            label={{ value: published.name, position: "top", fill: "var(--second)", fontSize: 12 }}
          />
        )}
        <Tooltip
          {...tooltipLook}
          formatter={(value, _name, { payload }) => [textIn(payload) ?? percent(Number(value))]}
        />
        <Line
          dataKey="value"
          name=""
          stroke="none"
          dot={{ r: 5, fill: "var(--main)", stroke: "none" }}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="reach" direction="x" stroke="var(--main)" strokeWidth={2.5} isAnimationActive={false} />
        </Line>
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function textIn(payload: unknown): string | undefined {
  if (typeof payload !== "object" || payload === null || !("text" in payload)) return undefined;
  return typeof payload.text === "string" ? payload.text : undefined;
}

interface RowNameProps {
  rows: InteractiveDots["rows"];
  x?: number;
  y?: number;
  payload?: { value: string };
}

/** Name and figure at the axis: what the still drawing says must not be lost to those who only look. */
function RowName({ rows, x = 0, y = 0, payload }: RowNameProps) {
  const row = rows.find(({ name }) => name === payload?.value);
  return (
    <text className="end" x={x} y={y}>
      <tspan className="strong" x={x} dy="-3">
        {row?.name}
      </tspan>
      <tspan className="small soft" x={x} dy="16">
        {row?.text}
      </tspan>
    </text>
  );
}
