import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { organisationRoles, organisationTypes } from "@/domain/entry/organisation";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface OrganisationOfPage {
  id: string;
  name: Readonly<Record<string, string>>;
  identifier: string | null;
  type: number;
  roles: readonly string[];
  source: string;
  active: boolean;
  version: number;
}

interface OrganisationsCardProps {
  language: Language;
  organisations: readonly OrganisationOfPage[];
}

/** Who carries and who pays the programme. */
export function OrganisationsCard({ language, organisations }: OrganisationsCardProps) {
  const words = translator(language, "setup");
  const columns = [
    { key: "name", title: words("organisations.title") },
    { key: "type", title: words("organisations.type") },
    { key: "roles", title: words("organisations.roles") },
  ];
  const rows = organisations.map(({ id, name, identifier, type, roles, active }) => {
    const own = name[language] ?? id;
    const known = organisationTypes.find((one) => one === String(type));
    const parts = organisationRoles
      .filter((role) => roles.includes(role))
      .map((role) => words(`organisationRole.${role}`));
    return {
      key: id,
      cells: {
        name: {
          text: own,
          href: `/set-up/organisations/${id}`,
          linkLabel: words("changeOf", { name: own }),
          ...(identifier === null ? {} : { note: identifier }),
        },
        type: known === undefined ? String(type) : words(`organisationType.${known}`),
        roles: active ? parts.join(", ") : { text: parts.join(", "), note: words("organisations.left") },
      },
    };
  });
  return (
    <Card
      title={words("organisations.title")}
      action={<a href="/set-up/organisations/new">{words("organisations.add")}</a>}
    >
      <DataTable
        language={language}
        caption={words("organisations.title")}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("choices.none")}</p>}
      />
    </Card>
  );
}
