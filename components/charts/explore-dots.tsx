import { ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { exploredPoint, tooltipLook } from "@/components/charts/explore-look";
import type { InteractiveDots } from "@/components/charts/interactive";

/** Lies on the still points and says the one that is looked at in full. */
export function ExploreDots({ rows, from, to }: InteractiveDots) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart layout="vertical" data={rows} margin={{ top: 0, right: 0, bottom: 0, left: 0 }}>
        <XAxis hide type="number" domain={[from, to]} allowDataOverflow />
        <YAxis hide type="category" dataKey="name" scale="band" />
        <Tooltip {...tooltipLook} separator="" formatter={(_value, _name, { payload }) => textIn(payload)} />
        <Line {...exploredPoint} dataKey="value" name="" activeDot={{ r: 8, fill: "var(--main)" }} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The words of a row, which the library hands back as it hands back everything: untyped. */
function textIn(payload: unknown): string {
  if (typeof payload !== "object" || payload === null || !("text" in payload)) return "";
  return typeof payload.text === "string" ? payload.text : "";
}
