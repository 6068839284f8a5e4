import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/access/access.css";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { changeEnd, endEverySession, endOneSession, give, take } from "@/app/users/[id]/actions";
import { reset, switchOff, switchOn } from "@/app/users/actions";
import { SessionList } from "@/components/access/session-list";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { SavedNotice } from "@/components/forms/saved-notice";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { GiveRoleForm } from "@/components/users/give-role-form";
import { RoleEndForm } from "@/components/users/role-end-form";
import { RolesCard } from "@/components/users/roles-card";
import { UserButton } from "@/components/users/user-button";
import { membershipsOf } from "@/db/access/memberships-of";
import { sessionsOf } from "@/db/access/own-account";
import { organisationsOf } from "@/db/queries/organisations";
import { userOf } from "@/db/queries/users";
import { todayInKigali } from "@/domain/dates";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "users")("title") };
}

interface UserPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
}

/** One user: roles, password and access, and where they are signed in, each with what an administrator may do. */
export default async function UserPage({ params, searchParams }: UserPageProps) {
  const language = await currentLanguage();
  const { reader, scope, who } = await askingTo("administer");
  const user = await userOf(reader, scope, (await params).id);
  if (user === null) notFound();
  const now = new Date();
  const { id, name, username, email, state, roles } = user;
  const organisations = (await organisationsOf(reader, scope)).filter(({ active }) => active);
  const sessions = await sessionsOf(reader, id, now.getTime());
  const held = await membershipsOf(reader, scope.programme, id, todayInKigali(now));
  const isDonor = held.some(({ role }) => role === "donor");
  const { saved } = await searchParams;
  const words = translator(language, "users");
  const said = { handOver: words("handOver"), done: words("done") };
  const named = [username, email, words(`languages.${user.language}`), words(`states.${state}`)];
  return (
    <>
      <PageHead title={name} lede={named.filter((part) => part !== null).join(" · ")}>
        <PartCrumbs language={language} part="users" page={name} />
      </PageHead>
      <SavedNotice>{saved === "role" ? words("saved") : saved === "session" ? words("ended") : null}</SavedNotice>
      <RolesCard
        language={language}
        roles={roles}
        phases={isDonor ? [...new Set(held.flatMap(({ phases }) => phases))].sort() : null}
        end={({ membership, endsOn }, role) => (
          <RoleEndForm
            action={changeEnd}
            user={id}
            membership={membership}
            endsOn={endsOn ?? ""}
            text={words("keepDay")}
            label={words("dayOf", { role })}
          />
        )}
        take={({ membership }, role) => (
          <UserButton
            action={take}
            fields={{ user: id, membership }}
            text={words("take")}
            label={words("takeOf", { role })}
            {...said}
          />
        )}
      />
      <Card title={words("accessOf")}>
        <p>{words(user.hasSecondFactor ? "hasSecondFactor" : "noSecondFactor")}</p>
        <p className="note">{words("accessHint")}</p>
        <div className="target-choice">
          <UserButton
            action={reset}
            fields={{ user: id }}
            text={words(state === "invited" ? "invitation" : "reset")}
            label={words(state === "invited" ? "invitationOf" : "resetOf", { name })}
            {...said}
          />
          {state === "off" ? (
            <UserButton
              action={switchOn}
              fields={{ user: id }}
              text={words("on")}
              label={words("onOf", { name })}
              {...said}
            />
          ) : (
            <UserButton
              action={switchOff}
              fields={{ user: id }}
              text={words("off")}
              label={words("offOf", { name })}
              {...said}
            />
          )}
        </div>
      </Card>
      <Card title={words("sessions")}>
        {sessions.length === 0 && <p>{words("noSessions")}</p>}
        <SessionList
          language={language}
          sessions={sessions}
          here={who.session.id}
          button={(session) => (
            <UserButton
              action={endOneSession}
              fields={{ user: id, session }}
              text={translator(language, "access")("account.end")}
              label={translator(language, "access")("account.end")}
              {...said}
            />
          )}
        />
        {sessions.length > 0 && (
          <UserButton
            action={endEverySession}
            fields={{ user: id }}
            text={words("endAll")}
            label={words("endAllOf", { name })}
            {...said}
          />
        )}
      </Card>
      <Card title={words("give")}>
        <GiveRoleForm language={language} action={give} user={id} organisations={organisations} />
      </Card>
    </>
  );
}
