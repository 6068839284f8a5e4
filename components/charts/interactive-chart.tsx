"use client";
import { useEffect } from "react";
import type { Interactive } from "@/components/charts/interactive";
import { ExploreBars } from "@/components/charts/explore-bars";
import { ExploreDots } from "@/components/charts/explore-dots";
import { ExploreLine } from "@/components/charts/explore-line";

interface InteractiveChartProps {
  interactive: Interactive;
  label: string;
  onReady: () => void;
}

/** Loaded by itself: the only way to the charting library, which no first page load may contain. */
export default function InteractiveChart({ interactive, label, onReady }: InteractiveChartProps) {
  useEffect(onReady, [onReady]);
  return (
    <div className="explore" role="group" aria-label={label}>
      {interactive.shape === "line" && <ExploreLine {...interactive} />}
      {interactive.shape === "dots" && <ExploreDots {...interactive} />}
      {interactive.shape === "bars" && <ExploreBars {...interactive} />}
    </div>
  );
}
