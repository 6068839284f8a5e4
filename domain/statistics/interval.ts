/** The two ends of a 95 % interval, in the unit of the estimate. */
export interface Interval {
  low: number;
  high: number;
}

/** Whether an interval of a difference leaves out "no difference". */
export function differs(low: number, high: number): boolean {
  return low > 0 || high < 0;
}

/** Intervals that touch overlap. Overlapping ones can still differ: the interval of the difference decides. */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}
