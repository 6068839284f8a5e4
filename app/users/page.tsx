import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { invite, reset, switchOff, switchOn } from "@/app/users/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { AccessCard } from "@/components/users/access-card";
import { InviteForm } from "@/components/users/invite-form";
import { UserButton } from "@/components/users/user-button";
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
  const said = { handOver: words("handOver"), done: words("done") };
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="users" />
      </PageHead>
      <UsersCard
        language={language}
        users={users}
        buttons={({ id, name, state }) => (
          <div className="target-choice">
            <UserButton action={reset} user={id} text={words("reset")} label={words("resetOf", { name })} {...said} />
            {state === "off" ? (
              <UserButton action={switchOn} user={id} text={words("on")} label={words("onOf", { name })} {...said} />
            ) : (
              <UserButton action={switchOff} user={id} text={words("off")} label={words("offOf", { name })} {...said} />
            )}
          </div>
        )}
      />
      <Card title={words("invite")}>
        <InviteForm language={language} action={invite} organisations={organisations} />
      </Card>
      <AccessCard language={language} />
    </>
  );
}
