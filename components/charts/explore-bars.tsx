import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { tooltipLook } from "@/components/charts/explore-look";
import type { InteractiveBars } from "@/components/charts/interactive";
import { formatter } from "@/domain/format";

export function ExploreBars({ language, rows, countName }: InteractiveBars) {
  const { count } = formatter(language);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={rows} margin={{ top: 12, right: 12, bottom: 0, left: 0 }} barCategoryGap="12%">
        <CartesianGrid vertical={false} stroke="var(--hair)" />
        <XAxis dataKey="name" interval="preserveStartEnd" minTickGap={16} stroke="var(--edge)" />
        <YAxis width={48} tickFormatter={(value: number) => count(value)} stroke="var(--edge)" />
        <Tooltip {...tooltipLook} formatter={(value) => count(Number(value))} />
        <Bar dataKey="count" name={countName} fill="var(--main)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
