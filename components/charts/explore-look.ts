/** The tooltip as the page's other boxes; it moves at once, and its text is announced by the library itself. */
export const tooltipLook = {
  isAnimationActive: false,
  contentStyle: {
    background: "var(--paper)",
    border: "1px solid var(--edge)",
    borderRadius: 8,
    color: "var(--ink)",
    fontSize: 13,
  },
  itemStyle: { color: "var(--ink)" },
} as const;
