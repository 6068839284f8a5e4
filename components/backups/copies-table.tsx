import { momentText } from "@/components/administration/moment-text";
import { ActButton } from "@/components/forms/act-button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { FormState } from "@/domain/forms/form-state";
import { spellQuantity } from "@/domain/quantity";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface CopyOfPage {
  file: string;
  moment: number;
  bytes: number;
  encrypted: boolean;
  /** Where it is downloaded; `null` where it may not be. */
  href: string | null;
}

interface Trial {
  file: string;
  moment: number;
  problem: string | null;
}

interface CopiesTableProps {
  language: Language;
  copies: readonly CopyOfPage[];
  /** The last time one of them was tried. */
  trial: Trial | null;
  now: number;
  tryIt: (before: FormState, form: FormData) => Promise<FormState>;
}

const hour = 3_600_000;

/** The copies at hand, the newest first, each with a way to take it away and to try it. */
export function CopiesTable({ language, copies, trial, now, tryIt }: CopiesTableProps) {
  const words = translator(language, "backups");
  const columns = [
    { key: "file", title: words("copy") },
    { key: "age", title: words("age"), isNumber: true },
    { key: "size", title: words("size"), isNumber: true },
    { key: "proved", title: words("proved") },
    { key: "download", title: words("download") },
    { key: "try", title: words("try") },
  ];
  const rows = copies.map((copy) => ({
    key: copy.file,
    cells: {
      file: { text: momentText(language, copy.moment), note: copy.file },
      age: ageText(language, now - copy.moment),
      size: spellQuantity(language, { bytes: copy.bytes }),
      proved: { text: provedText(language, copy, trial) },
      download:
        copy.href === null
          ? words("readable")
          : { text: words("download"), href: copy.href, linkLabel: words("downloadOf", { file: copy.file }) },
      try: {
        text: (
          <ActButton
            action={tryIt}
            fields={{ file: copy.file }}
            text={words("try")}
            label={words("tryOf", { file: copy.file })}
          />
        ),
      },
    },
  }));
  return (
    <Card title={words("copies")}>
      <DataTable
        language={language}
        caption={words("copies")}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("none")}</p>}
      />
    </Card>
  );
}

/** "5 h", and from two days on "3 d". */
function ageText(language: Language, age: number): string {
  const words = translator(language, "backups");
  const hours = Math.max(0, Math.floor(age / hour));
  const { count } = formatter(language);
  return hours < 48 ? words("hours", { hours: count(hours) }) : words("days", { days: count(Math.floor(hours / 24)) });
}

/** A copy bears its name only once it was proved; a trial since then says more. */
function provedText(language: Language, { file }: CopyOfPage, trial: Trial | null) {
  const words = translator(language, "backups");
  if (trial?.file !== file)
    return (
      <Tag tone="good" sign="✓">
        {words("provedWhenMade")}
      </Tag>
    );
  const time = momentText(language, trial.moment);
  return trial.problem === null ? (
    <Tag tone="good" sign="✓">
      {words("tried", { time })}
    </Tag>
  ) : (
    <Tag tone="bad" sign="▼">
      {words("failed", { time, problem: trial.problem })}
    </Tag>
  );
}
