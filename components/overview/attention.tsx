import { AttentionList, type AttentionItem } from "@/components/ui/attention-list";
import { placeName } from "@/components/ui/place-name";
import { PaceTag } from "@/components/ui/tag";
import type { Attention } from "@/domain/attention";
import type { Filter } from "@/domain/filter";
import { districtHref, doubtHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface AttentionProps {
  language: Language;
  filter: Filter;
  items: readonly Attention[];
}

/** What is behind plan, silent or doubtful; each item opens what it speaks of. */
export function NeedsAttention({ language, filter, items }: AttentionProps) {
  return <AttentionList language={language} items={items.map((item) => inWords(language, filter, item))} />;
}

function inWords(language: Language, filter: Filter, item: Attention): AttentionItem {
  const words = translator(language, "overview");
  const { count, percent, day } = formatter(language);
  switch (item.kind) {
    case "behind": {
      const district = placeName(language, item.district);
      const indicator = translator(language, "words")(`indicator.${item.indicator}`);
      return {
        key: `behind ${item.indicator} ${item.district}`,
        href:
          recordsHref(item.indicator, { ...filter, phase: [item.phase], province: [], district: [item.district] }) ??
          districtHref(item.district),
        what: `${indicator}, ${district}`,
        tag: <PaceTag language={language} pace="behind" />,
        why: words("attention.behind", { share: percent(item.achievement), planned: percent(item.planned) }),
      };
    }
    case "silent": {
      const district = placeName(language, item.district);
      const every = count(item.every);
      return {
        key: `silent ${item.district}`,
        href: districtHref(item.district),
        what:
          item.days === null
            ? words("attention.silentNever", { district })
            : words("attention.silent", { district, days: count(item.days) }),
        why:
          item.lastDay === null
            ? words("attention.silentNeverWhy", { every })
            : words("attention.silentWhy", { every, day: day(item.lastDay) }),
      };
    }
    case "doubtful": {
      const all = item.incomeJumps + item.elsewhere + item.outsidePhase;
      return {
        key: "doubtful",
        href: doubtHref("income-jumps", filter),
        what: words("attention.doubtful", { n: all, count: count(all) }),
        why: words("attention.doubtfulWhy", {
          jumpsCount: item.incomeJumps,
          jumps: count(item.incomeJumps),
          elsewhereCount: item.elsewhere,
          elsewhere: count(item.elsewhere),
          outside: count(item.outsidePhase),
        }),
      };
    }
  }
}
