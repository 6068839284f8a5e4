import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { tooltipLook } from "@/components/charts/explore-look";
import type { InteractiveBars } from "@/components/charts/interactive";
import { formatter } from "@/domain/format";

/** Lies on the still bars and says the one that is looked at. */
export function ExploreBars({ language, rows, highest, countName }: InteractiveBars) {
  const { count } = formatter(language);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} barCategoryGap="6%">
        <XAxis hide dataKey="name" />
        <YAxis hide domain={[0, highest]} />
        <Tooltip
          {...tooltipLook}
          cursor={{ fill: "var(--ink)", fillOpacity: 0.12 }}
          formatter={(value) => count(Number(value))}
        />
        <Bar dataKey="count" name={countName} fill="transparent" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
