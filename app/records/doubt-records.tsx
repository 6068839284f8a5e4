import { recordsOnAPage, type ListView } from "@/app/records/figure-records";
import { ListTools } from "@/components/records/list-tools";
import { RecordsList } from "@/components/records/records-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { doubtfulRecords } from "@/db/queries/doubtful-records";
import { doubts } from "@/db/queries/doubts";
import { formatter } from "@/domain/format";
import { listParameters, type ListAsked } from "@/domain/records/list-asked";
import type { DoubtList } from "@/domain/records/lists";
import { translator } from "@/messages/translator";

type Doubt = Extract<ListAsked, { doubt: unknown }>;

const countOf = { "income-jumps": "incomeJumps", elsewhere: "elsewhere", "outside-phase": "outsidePhase" } as const;

/** Counted records that look wrong, as many as the overview says. */
export async function DoubtRecords({ list, ...view }: ListView & { list: Doubt }) {
  const { language, asked, filter, search, after } = view;
  const { reader, scope, phases } = asked;
  const counted = await doubts(reader, scope, filter, phases);
  const total = counted.reduce((sum, one) => sum + one[countOf[list.doubt]], 0);
  const question = { doubt: list.doubt, filter, search, after, limit: recordsOnAPage };
  const page = await doubtfulRecords(reader, scope, question);
  const words = translator(language, "records");
  const name = words(`doubt.${list.doubt}`);
  const value = words("count", { n: total, count: formatter(language).count(total) });
  return (
    <>
      <PageHead
        title={words("headline", { name, value })}
        lede={`${words("doubtWhy")} ${words(`lede.${entryOf(list.doubt)}`)}`}
      >
        <Breadcrumb language={language} crumbs={[{ name: words("doubts") }, { name: words("title") }]} />
      </PageHead>
      <FilterBar
        language={language}
        path="/records"
        filter={filter}
        phases={phases.map((phase) => phase.code)}
        keep={search === "" ? listParameters(list) : { ...listParameters(list), search }}
        problems={view.problems}
      />
      <ListTools language={language} list={list} filter={filter} search={search} />
      <Card>
        <RecordsList {...{ language, list, filter, search, after, page, total }} caption={words("titleOf", { name })} />
      </Card>
    </>
  );
}

function entryOf(doubt: DoubtList) {
  return doubt === "income-jumps" ? "income-jump" : "assistance";
}
