import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { phaseName } from "@/components/ui/filter-names";
import { rolePlace, roleText, type RoleOfPage } from "@/components/users/role-text";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface RolesCardProps {
  language: Language;
  roles: readonly RoleOfPage[];
  /** Codes of the phases that a donor sees by the grants of their organisation; `null` for who is no donor. */
  phases: readonly string[] | null;
  /** The last day of a role, and what sets it. */
  end: (role: RoleOfPage, text: string) => ReactNode;
  /** What takes a role away. */
  take: (role: RoleOfPage, text: string) => ReactNode;
}

/** What somebody may in the programme: each role with where, until when, and a way to end it. */
export function RolesCard({ language, roles, phases, end, take }: RolesCardProps) {
  const words = translator(language, "users");
  const columns = [
    { key: "role", title: words("role") },
    { key: "place", title: words("place") },
    { key: "end", title: words("endsOn") },
    { key: "take", title: words("take") },
  ];
  const rows = roles.map((role) => ({
    key: role.membership,
    cells: {
      role: translator(language, "access")(`role.${role.role}`),
      place: rolePlace(role) ?? words("everywhere"),
      end: { text: end(role, roleText(language, { ...role, endsOn: null })) },
      take: { text: take(role, roleText(language, { ...role, endsOn: null })) },
    },
  }));
  return (
    <Card title={words("roles")}>
      <DataTable
        language={language}
        caption={words("roles")}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("noRole")}</p>}
      />
      {phases !== null && (
        <p>
          {words("phases", {
            phases: phases.map((code) => phaseName(language, code)).join(", ") || words("noPhases"),
          })}
        </p>
      )}
    </Card>
  );
}
