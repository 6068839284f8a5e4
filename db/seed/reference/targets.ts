import type { IndicatorCode } from "@/domain/indicators/codes";
import type { TargetRow } from "@/domain/targets";

/** Where a target comes from stands in its `reason`, in the words of the source, so that it leaves with targets.csv. */
const article = "IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »";

function ofPhaseFour(indicator: IndicatorCode, value: number): TargetRow {
  return { indicator, phase: "iv", district: null, sex: null, value, dueOn: null, setOn: null, reason: article };
}

/**
 * What phase IV set out to reach; no day is published, neither when it was set nor when it is due. The 1,500 trained
 * are counted when they have completed, as animals and materials are counted when they have been handed over.
 */
export const targets: readonly TargetRow[] = [
  ofPhaseFour("direct_beneficiaries", 5000),
  ofPhaseFour("trainees_completed", 1500),
  ofPhaseFour("livestock_recipients", 1500),
  ofPhaseFour("housing_recipients", 2000),
  ofPhaseFour("trainers_trained", 184),
];
