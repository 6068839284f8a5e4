import type { ReactNode } from "react";
import { Still } from "@/components/charts/still";

export interface Variant {
  height: number;
  parts: ReactNode;
}

export interface DrawingProps {
  /** What the picture shows, in a sentence: the finding. The table beside it has the values. */
  label: string;
  wide: Variant;
  narrow: Variant;
  /** `axis` leaves room at the left for the numbers of a vertical axis. */
  margin?: "none" | "axis";
  /** From how many pixels of its box the wide variant is drawn. */
  wideFrom?: 480 | 640 | 760;
}

/** A still picture, drawn anew for a wide and a narrow box; the style sheet shows the one that fits. */
export function Drawing({ label, wide, narrow, margin = "none", wideFrom = 640 }: DrawingProps) {
  return (
    <div className={`drawing wide-from-${wideFrom}`}>
      <Picture className={`drawing-wide margin-${margin}`} label={label} variant={wide} />
      <Picture className={`drawing-narrow margin-${margin}`} label={label} variant={narrow} />
    </div>
  );
}

function Picture({ className, label, variant }: { className: string; label: string; variant: Variant }) {
  return (
    <Still className={className}>
      <svg role="img" aria-label={label} width="100%" height={variant.height}>
        {variant.parts}
      </svg>
    </Still>
  );
}
