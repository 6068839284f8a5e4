/** The tooltip as the page's other boxes; it moves at once, and its text is announced by the library itself. */
export const tooltipLook = {
  isAnimationActive: false,
  separator: ": ",
  contentStyle: {
    background: "var(--paper)",
    border: "1px solid var(--edge)",
    borderRadius: 8,
    color: "var(--ink)",
    fontSize: 13,
  },
  itemStyle: { color: "var(--ink)" },
} as const;

/** A series that is felt but not drawn: the still drawing shows it. */
export const exploredPoint = { stroke: "none", dot: false, connectNulls: true, isAnimationActive: false } as const;
