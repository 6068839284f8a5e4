import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

/** jsdom lays nothing out, and a chart draws nothing in a box of no size: every element is 640 × 320 here. */
class StillObserver implements ResizeObserver {
  constructor(private readonly report: ResizeObserverCallback) {}
  observe(target: Element): void {
    const contentRect = target.getBoundingClientRect();
    this.report([{ target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }], this);
  }
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal("ResizeObserver", StillObserver);
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 640, 320);

// Without global test functions the library cannot do it by itself.
afterEach(cleanup);
