import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { placeName } from "@/components/ui/place-name";
import { everything, type Filter } from "@/domain/filter";
import { districtHref, doubtHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { doubtLists, type DoubtList } from "@/domain/records/lists";
import type { DistrictReporting } from "@/domain/reporting";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ReportingTableProps {
  language: Language;
  /** Code. */
  phase: string;
  districts: readonly DistrictReporting[];
  /** Whether the doubtful records are the reader's to open. */
  opensRecords: boolean;
}

/** The state of reporting district by district: the last entry, how late it is, and what looks doubtful. */
export function ReportingTable({ language, phase, districts, opensRecords }: ReportingTableProps) {
  const words = translator(language, "breakdown");
  const { count, day } = formatter(language);
  const own: Filter = opensRecords ? everything : { ...everything, withoutRecords: true };
  const late = districts.filter(({ state }) => state === "overdue" || state === "long-overdue");
  const isExpected = districts.some(({ state }) => state !== null);
  return (
    <Card
      title={
        !isExpected
          ? words("reporting.over")
          : late.length === 0
            ? words("reporting.noneLate")
            : words("reporting.late", { late: count(late.length), of: count(districts.length) })
      }
    >
      <DataTable
        language={language}
        caption={words("reporting.caption", { days: count(districts[0]?.every ?? 0) })}
        columns={[
          { key: "district", title: words("reporting.district") },
          { key: "state", title: words("reporting.state") },
          { key: "last", title: words("reporting.last") },
          ...doubtLists.map((doubt) => ({ key: doubt, title: words(`reporting.doubts.${doubt}`), isNumber: true })),
        ]}
        rows={districts.map(({ district, state, lastDay, doubts }) => ({
          key: district,
          cells: {
            district: { text: placeName(language, district), href: districtHref(district) },
            state: {
              text:
                state === null ? (
                  words("reporting.notExpected")
                ) : (
                  <Freshness language={language} state={state} lastEntry={null} />
                ),
            },
            last: lastDay === null ? words("reporting.never") : day(lastDay),
            ...Object.fromEntries(
              doubtLists.map((doubt) => [
                doubt,
                doubtCell(language, { ...own, phase: [phase], district: [district] }, doubt, doubts[doubt]),
              ]),
            ),
          },
        }))}
        empty={<EmptyState title={words("reporting.noDistricts")} />}
      />
    </Card>
  );
}

/** A count of doubtful records, which opens them for whoever may. */
function doubtCell(language: Language, filter: Filter, doubt: DoubtList, records: number) {
  const text = formatter(language).count(records);
  if (records === 0) return text;
  return { text, href: doubtHref(doubt, filter) };
}
