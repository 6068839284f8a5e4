import type { ReportSection } from "@/components/report/document";
import { said } from "@/components/report/results-part";
import { formatter } from "@/domain/format";
import type { ReleaseContent } from "@/domain/releases/content";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Why figures were where they were when they were frozen, and what was done about it, as a manager wrote it. */
export function gapsSection(language: Language, { reasons = [] }: ReleaseContent): ReportSection {
  const words = translator(language, "gaps");
  const { day } = formatter(language);
  const titles = [words("indicator"), words("reason"), words("action"), words("owner")];
  const table = {
    id: "gaps",
    caption: words("heading"),
    columns: titles.map((title) => ({ title, isNumber: false })),
    rows: reasons.map(({ phase, indicator, reason, action, owner, dueOn }) => {
      const name = translator(language, "words")(`indicator.${indicator}`);
      const due = dueOn === null ? null : words("by", { day: day(dueOn) });
      const who = [owner, due].filter((part) => part !== null).join(" · ");
      return [said(`${phase.toUpperCase()} · ${name}`), said(reason), said(action ?? ""), said(who)];
    }),
    note: null,
  };
  return { id: "gaps", title: words("heading"), parts: reasons.length === 0 ? [] : [{ kind: "table", table }] };
}
