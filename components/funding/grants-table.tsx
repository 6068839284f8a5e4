import { DataTable } from "@/components/ui/data-table";
import { formatter } from "@/domain/format";
import { sumsByCurrency, type Grant, type Transaction } from "@/domain/funding/ledger";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface GrantsTableProps {
  language: Language;
  ledger: { grants: readonly Grant[]; transactions: readonly Transaction[] };
}

/** Who gives how much to which phases, and how much of it is spent. */
export function GrantsTable({ language, ledger }: GrantsTableProps) {
  const words = translator(language, "funding");
  const { amount, day, percent } = formatter(language);
  const unknown = words("unknown");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("grants.caption")}
        columns={[
          { key: "donor", title: words("grants.donor") },
          { key: "phases", title: words("grants.phases") },
          { key: "dates", title: words("grants.dates") },
          { key: "agreement", title: words("grants.agreement") },
          { key: "amount", title: words("grants.amount"), isNumber: true },
          { key: "spent", title: words("grants.spent"), isNumber: true },
        ]}
        rows={ledger.grants.map((grant) => ({
          key: grant.id,
          cells: {
            donor: grant.donorName,
            phases: grant.phases.map((phase) => phase.toUpperCase()).join(", "),
            dates: [grant.startsOn, grant.endsOn].map((one) => (one === null ? unknown : day(one))).join(" – "),
            agreement: grant.agreement ?? "",
            amount: grant.amount === null || grant.currency === null ? unknown : amount(grant.amount, grant.currency),
            spent: spentOf(grant),
          },
        }))}
      />
    </section>
  );

  function spentOf(grant: Grant): string | { text: string; note: string } {
    const own = sumsByCurrency(ledger.transactions.filter((one) => one.grant === grant.id));
    const text = own.map(({ currency, sums }) => amount(sums.expenditure, currency)).join(" + ");
    const [only] = own;
    if (own.length !== 1 || only === undefined || only.currency !== grant.currency || !grant.amount) return text;
    return { text, note: words("grants.share", { share: percent(only.sums.expenditure / grant.amount) }) };
  }
}
