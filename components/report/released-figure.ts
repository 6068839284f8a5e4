import type { Figure } from "@/domain/figure";
import { indicatorCodes } from "@/domain/indicators/codes";
import { figureIn } from "@/domain/releases/content";
import type { ResultRecord } from "@/domain/results-table";

/** A released line as the figure it holds. */
export function figureOfRow(row: ResultRecord): Figure {
  const said = figureIn(row);
  const code = indicatorCodes.find((one) => one === said.code);
  if (code === undefined) throw new Error(`No indicator ${said.code}.`);
  return { ...said, code };
}
