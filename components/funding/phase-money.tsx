import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { phaseName } from "@/components/ui/filter-names";
import { daysBetween } from "@/domain/dates";
import { formatter } from "@/domain/format";
import {
  costPer,
  inOwnCurrency,
  sharesOfGrants,
  spentByMonth,
  sumsByCurrency,
  type Grant,
  type Transaction,
} from "@/domain/funding/ledger";
import { kinds, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseMoneyProps {
  language: Language;
  phase: { code: string; startsOn: string | null; endsOn: string | null };
  grants: readonly Grant[];
  /** Those of this phase. */
  transactions: readonly Transaction[];
  /** People reached directly and trainings completed; `null` where that is not told. */
  people: number | null;
  trainees: number | null;
  /** The programme's own. */
  currency: string;
  today: string;
}

/** What a phase was promised, given and spent, against its time and its results. */
export function PhaseMoney(props: PhaseMoneyProps) {
  const { language, phase, transactions } = props;
  const words = translator(language, "funding");
  const { amount, month } = formatter(language);
  const sums = sumsByCurrency(transactions);
  const months = sums.flatMap(({ currency }) =>
    spentByMonth(transactions.filter((one) => one.currency === currency)).map((one) => ({ currency, ...one })),
  );
  return (
    <Card title={phaseName(language, phase.code)}>
      <ul>
        {sentences(props).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        language={language}
        caption={words("sums.caption")}
        columns={[
          { key: "currency", title: words("sums.currency") },
          { key: "commitment", title: words("type.commitment"), isNumber: true },
          { key: "disbursement", title: words("type.disbursement"), isNumber: true },
          { key: "expenditure", title: words("type.expenditure"), isNumber: true },
        ]}
        rows={sums.map(({ currency, sums: own }) => ({
          key: currency,
          cells: {
            currency,
            commitment: amount(own.commitment, currency),
            disbursement: amount(own.disbursement, currency),
            expenditure: amount(own.expenditure, currency),
          },
        }))}
      />
      <DataTable
        language={language}
        caption={words("months.caption")}
        columns={[
          { key: "month", title: words("months.month") },
          { key: "spent", title: words("months.spent"), isNumber: true },
        ]}
        rows={months.map(({ currency, month: of, spent }) => ({
          key: `${currency} ${of}`,
          cells: { month: month(of), spent: amount(spent, currency) },
        }))}
        empty={<p className="quiet">{words("months.none")}</p>}
      />
    </Card>
  );
}

function sentences({
  language,
  phase,
  grants,
  transactions,
  people,
  trainees,
  currency,
  today,
}: PhaseMoneyProps): string[] {
  const words = translator(language, "funding");
  const { amount, percent } = formatter(language);
  const told: string[] = [];
  for (const { currency: of, sums } of sumsByCurrency(transactions)) {
    if (sums.commitment > 0)
      told.push(
        words("said.spent", { share: percent(sums.expenditure / sums.commitment), time: timeGone(phase, today) }),
      );
    const cost = costPer(transactions, people);
    if (cost !== null && cost.currency === of)
      told.push(words("said.perPerson", { cost: amount(Math.round(cost.cost), of) }));
  }
  const training = transactions.filter(({ kind }) => kind === kinds[0]);
  const perTrainee = costPer(training, trainees);
  if (perTrainee !== null)
    told.push(words("said.perTrainee", { cost: amount(Math.round(perTrainee.cost), perTrainee.currency) }));
  const own = inOwnCurrency(transactions, currency);
  const inOwn = own === null ? null : costPer(own, people);
  if (inOwn !== null && transactions.some((one) => one.currency !== currency))
    told.push(words("said.inOwn", { cost: amount(Math.round(inOwn.cost), currency) }));
  const shares = sharesOfGrants(transactions);
  if (shares.length > 1) {
    const list = shares.map(({ grant, share }) => {
      const donor = grants.find(({ id }) => id === grant)?.donorName ?? words("otherDonor");
      return share === null ? donor : `${donor} ${percent(share)}`;
    });
    told.push(words("said.shares", { list: list.join(", ") }));
  }
  return told;

  function timeGone({ startsOn, endsOn }: PhaseMoneyProps["phase"], day: string): string {
    if (startsOn === null || endsOn === null) return words("unknown");
    const gone = daysBetween(startsOn, day) / daysBetween(startsOn, endsOn);
    return percent(Math.max(0, Math.min(1, gone)));
  }
}
