import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { InteractiveLine } from "@/components/charts/interactive";
import { tooltipLook } from "@/components/charts/explore-look";
import { formatter } from "@/domain/format";

export function ExploreLine({ language, rows, today, names }: InteractiveLine) {
  const { count } = formatter(language);
  const dayAt = (at: unknown) => rows.find((row) => row.at === at)?.day ?? "";
  const still = { isAnimationActive: false, type: "linear", connectNulls: true, dot: false } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={rows} margin={{ top: 24, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--hair)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={["dataMin", "dataMax"]}
          tickFormatter={dayAt}
          minTickGap={40}
          stroke="var(--edge)"
        />
        <YAxis width={48} tickFormatter={(value: number) => count(value)} stroke="var(--edge)" />
        <ReferenceLine
          x={today.at}
          stroke="var(--ink)"
          label={{ value: today.name, position: "top", fill: "var(--ink)", fontSize: 12 }}
        />
        <Tooltip {...tooltipLook} labelFormatter={dayAt} formatter={(value) => count(Math.round(Number(value)))} />
        <Line {...still} dataKey="target" name={names.target} type="stepAfter" stroke="var(--second)" strokeWidth={2} />
        <Line {...still} dataKey="plan" name={names.plan} stroke="var(--soft)" strokeWidth={2} strokeDasharray="5 4" />
        <Line {...still} dataKey="actual" name={names.actual} stroke="var(--main)" strokeWidth={3} dot={{ r: 3 }} />
      </LineChart>
    </ResponsiveContainer>
  );
}
