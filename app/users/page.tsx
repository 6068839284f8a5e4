import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { invite } from "@/app/users/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { AccessCard } from "@/components/users/access-card";
import { InviteForm } from "@/components/users/invite-form";
import { UsersCard } from "@/components/users/users-card";
import { organisationsOf } from "@/db/queries/organisations";
import { usersOf } from "@/db/queries/users";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "users")("title") };
}

/** Who signs in with which role, an invitation for somebody new, and the table of who may what. */
export default async function UsersPage() {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("administer");
  const users = await usersOf(reader, scope);
  const organisations = (await organisationsOf(reader, scope)).filter(({ active }) => active);
  const words = translator(language, "users");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="users" />
      </PageHead>
      <UsersCard language={language} users={users} />
      <Card title={words("invite")}>
        <InviteForm language={language} action={invite} organisations={organisations} />
      </Card>
      <AccessCard language={language} />
    </>
  );
}
