import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { Role } from "@/domain/access/roles";
import { formatter } from "@/domain/format";
import { districtByCode } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface RoleOfPage {
  role: Role;
  district: string | null;
  organisation: string | null;
  endsOn: string | null;
}

export interface UserOfPage {
  id: string;
  name: string;
  username: string | null;
  email: string | null;
  state: "active" | "invited" | "off";
  roles: readonly RoleOfPage[];
}

interface UsersCardProps {
  language: Language;
  users: readonly UserOfPage[];
  /** What can be done to a user. */
  buttons: (user: UserOfPage) => ReactNode;
}

/** Everybody who has a role in the programme, with where and until when. */
export function UsersCard({ language, users, buttons }: UsersCardProps) {
  const words = translator(language, "users");
  const columns = [
    { key: "name", title: words("name") },
    { key: "roles", title: words("roles") },
    { key: "state", title: words("state") },
    { key: "buttons", title: words("reset") },
  ];
  const rows = users.map((user) => ({
    key: user.id,
    cells: {
      name: { text: user.name, note: [user.username, user.email].filter((part) => part !== null).join(" · ") },
      roles: user.roles.map((role) => roleText(language, role)).join("; "),
      state: words(`states.${user.state}`),
      buttons: { text: buttons(user) },
    },
  }));
  return (
    <Card title={words("list")}>
      <DataTable language={language} caption={words("list")} isCaptionHidden columns={columns} rows={rows} />
    </Card>
  );
}

function roleText(language: Language, { role, district, organisation, endsOn }: RoleOfPage): string {
  const place = district === null ? organisation : (districtByCode(district)?.name ?? district);
  return [
    translator(language, "access")(`role.${role}`),
    place,
    endsOn === null ? null : translator(language, "users")("lastDay", { day: formatter(language).day(endsOn) }),
  ]
    .filter((part) => part !== null)
    .join(", ");
}
