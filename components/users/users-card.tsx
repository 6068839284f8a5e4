import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { roleText, type RoleOfPage } from "@/components/users/role-text";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface UserOfPage {
  id: string;
  name: string;
  username: string | null;
  email: string | null;
  state: "active" | "invited" | "off";
  roles: readonly RoleOfPage[];
}

/** Everybody who has a role in the programme, with where and until when; each name opens the user's page. */
export function UsersCard({ language, users }: { language: Language; users: readonly UserOfPage[] }) {
  const words = translator(language, "users");
  const columns = [
    { key: "name", title: words("name") },
    { key: "roles", title: words("roles") },
    { key: "state", title: words("state") },
  ];
  const rows = users.map(({ id, name, username, email, roles, state }) => ({
    key: id,
    cells: {
      name: { text: name, href: `/users/${id}`, note: [username, email].filter((part) => part !== null).join(" · ") },
      roles: roles.length === 0 ? words("noRole") : roles.map((role) => roleText(language, role)).join("; "),
      state: words(`states.${state}`),
    },
  }));
  return (
    <Card title={words("list")}>
      <DataTable language={language} caption={words("list")} isCaptionHidden columns={columns} rows={rows} />
    </Card>
  );
}
