import { csvFile } from "@/domain/api/csv";
import type { ReleaseContent } from "@/domain/releases/content";
import { resultColumns } from "@/domain/results-table";

/** The released results as data, nothing rounded: one row per phase and indicator, '' in `phase` for all together. */
export function reportCsv({ code, asOf, results, demonstration }: ReleaseContent): string {
  const names = ["release", "as_of", ...resultColumns, "told", "told_as_of", "bound", "demonstration"];
  const rows = results.flatMap(({ rows: lines }) =>
    lines.map((line) => [
      ...[code, asOf, ...resultColumns.map((name) => line[name])],
      ...[line.told?.as ?? null, line.told?.asOf ?? null, line.told?.bound ?? null, demonstration ? "yes" : ""],
    ]),
  );
  return csvFile({ columns: names.map((name) => ({ name })), rows });
}
