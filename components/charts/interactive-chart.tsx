"use client";
import { ExploreBars } from "@/components/charts/explore-bars";
import { ExploreDots } from "@/components/charts/explore-dots";
import { ExploreLine } from "@/components/charts/explore-line";
import type { Interactive } from "@/components/charts/interactive";

/** Loaded by itself: the only way to the charting library, which no first page load may contain. */
export default function InteractiveChart({ interactive, label }: { interactive: Interactive; label: string }) {
  return (
    <div className={`explore explore-${interactive.shape}`} role="group" aria-label={label}>
      {interactive.shape === "line" && <ExploreLine {...interactive} />}
      {interactive.shape === "dots" && <ExploreDots {...interactive} />}
      {interactive.shape === "bars" && <ExploreBars {...interactive} />}
    </div>
  );
}
