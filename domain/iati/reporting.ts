import type { Configuration } from "@/domain/configuration";
import type { IatiSource } from "@/domain/iati/source";

/**
 * Who reports: the organisation that the configuration names; `null` when it names none. The demonstration never speaks
 * for a real organisation, whatever is configured.
 */
export function reportingOrganisation(
  { iatiReporting }: Pick<Configuration, "iatiReporting">,
  isDemonstration: boolean,
): IatiSource["reporting"] | null {
  if (!isDemonstration) return iatiReporting;
  const name = "Demonstration of the reintegration monitor: invented people, invented money";
  return { identifier: "DEMO-REINTEGRATION-MONITOR", type: 90, name: { en: name, fr: name } };
}
