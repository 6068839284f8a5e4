import type { IndicatorCode } from "@/domain/indicators/codes";

/** Why a figure of a phase is where it is, and what is done about it, as a manager wrote it. */
export interface GapReason {
  phase: string;
  indicator: IndicatorCode;
  reason: string;
  action: string | null;
  owner: string | null;
  /** The day by which the action is done. */
  dueOn: string | null;
  /** In milliseconds. */
  writtenAt: number;
}
