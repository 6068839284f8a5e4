"use client";
import { Component, lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { Interactive } from "@/components/charts/interactive";

const InteractiveChart = lazy(() => import("@/components/charts/interactive-chart"));

interface EnhancedProps {
  interactive: Interactive;
  label: string;
  /** Said when the chart cannot be loaded; the drawing stays. */
  failed: string;
  /** The still drawing, which gives the box its size. */
  children: ReactNode;
}

/**
 * Lays the chart that can be explored over the still drawing once it comes near. The drawing stays: nothing moves, and
 * what it says at its lines is not lost.
 */
export function Enhanced({ interactive, label, failed, children }: EnhancedProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(box);
  return (
    <div ref={box} className="enhanced">
      {children}
      {isNear && (
        <KeepDrawing failed={failed}>
          <Suspense fallback={null}>
            <InteractiveChart interactive={interactive} label={label} />
          </Suspense>
        </KeepDrawing>
      )}
    </div>
  );
}

/** Whether an element has come within a screen of the reader, told only when the browser has nothing better to do. */
function useIsNear(box: React.RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        whenIdle(() => setNear(true));
      },
      { rootMargin: "50%" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}

function whenIdle(work: () => void): void {
  // Safari has no requestIdleCallback.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

interface KeepDrawingProps {
  failed: string;
  children: ReactNode;
}

class KeepDrawing extends Component<KeepDrawingProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p className="chart-failed">{this.props.failed}</p> : this.props.children;
  }
}
