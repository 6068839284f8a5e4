import { CloseMonthForm } from "@/components/entry/close-month-form";
import type { EntryFormProps } from "@/components/forms/entry-form";
import { formWords } from "@/components/forms/form-words";
import { districtName } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import { closings, type Closing } from "@/domain/entry/month-closing";
import { formatter } from "@/domain/format";
import { todayInKigali } from "@/domain/dates";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface CloseMonthProps {
  language: Language;
  action: EntryFormProps["action"];
  formKey: string;
  months: readonly { district: string; month: string }[];
  closings: readonly { district: string; month: string; closing: Closing; closedAt: number; changed: number }[];
}

/** The months that can be closed in one tap, and how those are closed that are. */
export function CloseMonth({ language, action, formKey, months, closings: closed }: CloseMonthProps) {
  const words = translator(language, "work");
  const { month: monthName, day, count } = formatter(language);
  return (
    <Card title={words("closing.title")}>
      <p className="quiet">{words("closing.lede")}</p>
      {months.map(({ district, month }) => {
        const name = words("closing.month", { district: districtName(district), month: monthName(month) });
        const known = closed.find((one) => one.district === district && one.month === month);
        return (
          <div key={`${district} ${month}`} className="close-month">
            <h3>{name}</h3>
            {known === undefined ? (
              <CloseMonthForm
                action={action}
                words={formWords(language, words("closing.title"))}
                values={{ key: formKey }}
                choices={closings.map((closing) => ({
                  value: `${district} ${month} ${closing}`,
                  label: words(`closing.${closing}`),
                }))}
              />
            ) : (
              <p>
                {words("closing.closed", {
                  how: words(`closing.${known.closing}`),
                  day: day(todayInKigali(new Date(known.closedAt))),
                })}
                {known.changed > 0 && <> · {words("closing.changed", { count: count(known.changed) })}</>}
              </p>
            )}
          </div>
        );
      })}
    </Card>
  );
}
