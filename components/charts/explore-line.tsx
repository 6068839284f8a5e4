import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { exploredPoint, tooltipLook } from "@/components/charts/explore-look";
import type { InteractiveLine } from "@/components/charts/interactive";
import { formatter } from "@/domain/format";

/** Lies on the still lines and shows the point that is looked at: the lines themselves are drawn already. */
export function ExploreLine({ language, rows, days, highest, names }: InteractiveLine) {
  const { count } = formatter(language);
  const dayAt = (at: unknown) => rows.find((row) => row.at === at)?.day ?? "";
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={rows} margin={{ top: 0, right: 0, bottom: 0, left: 0 }}>
        <XAxis hide dataKey="at" type="number" domain={[0, days]} />
        <YAxis hide domain={[0, highest]} />
        <Tooltip {...tooltipLook} labelFormatter={dayAt} formatter={(value) => count(Math.round(Number(value)))} />
        <Line {...exploredPoint} dataKey="target" name={names.target} activeDot={{ r: 4, fill: "var(--second)" }} />
        <Line {...exploredPoint} dataKey="plan" name={names.plan} activeDot={{ r: 4, fill: "var(--soft)" }} />
        <Line {...exploredPoint} dataKey="actual" name={names.actual} activeDot={{ r: 6, fill: "var(--main)" }} />
      </LineChart>
    </ResponsiveContainer>
  );
}
