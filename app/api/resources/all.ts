import "server-only";
import { figuresResource, progressResource } from "@/app/api/resources/figures";
import { dataValueSetResource } from "@/app/api/resources/data-value-set";
import { cascadeResource } from "@/app/api/resources/cascade";
import { followUpChainResource, incomeChangesResource, livingConditionsResource } from "@/app/api/resources/outcomes";
import { monthlyResource, resultsResource } from "@/app/api/resources/over-time";
import {
  districtsResource,
  indicatorsResource,
  phasesResource,
  publishedFiguresResource,
  targetsResource,
} from "@/app/api/resources/programme";
import { recordsResource } from "@/app/api/resources/records";
import type { Resource } from "@/app/api/resources/resource";

/** The read API: every resource under /api/v1, in the order of its documentation. */
export const resources: readonly Resource[] = [
  figuresResource,
  progressResource,
  monthlyResource,
  resultsResource,
  incomeChangesResource,
  followUpChainResource,
  livingConditionsResource,
  cascadeResource,
  dataValueSetResource,
  indicatorsResource,
  phasesResource,
  districtsResource,
  targetsResource,
  publishedFiguresResource,
  recordsResource,
];
