import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/access/access.css";
import { changeOwnLanguage, changeOwnPassword, endSessionElsewhere } from "@/app/account/actions";
import { whoIsHere } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { theStore } from "@/app/store";
import { LanguageForm, PasswordForm } from "@/components/access/account-forms";
import { SessionList } from "@/components/access/session-list";
import { SavedNotice } from "@/components/forms/saved-notice";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { sessionsOf } from "@/db/access/own-account";
import { signInAddress } from "@/domain/access/local-path";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "access")("account.title") };
}

interface AccountPageProps {
  searchParams: Promise<{ saved?: string | string[] }>;
}

/** One's own account: language, password, second factor, and where one is signed in. */
export default async function AccountPage({ searchParams }: AccountPageProps) {
  const language = await currentLanguage();
  const who = await whoIsHere();
  if (who === null) redirect(signInAddress("/account"));
  const { user } = who.session;
  const words = translator(language, "access");
  const sessions = await sessionsOf((await theStore()).reader, user.id, new Date().getTime());
  const roles = who.roles.map((role) => words(`role.${role}`)).join(", ");
  const isSaved = (await searchParams).saved === "password";
  return (
    <>
      <PageHead title={words("account.title")} lede={words("account.lede", { name: user.name, roles })} />
      <SavedNotice>{isSaved ? words("newPassword.changed") : null}</SavedNotice>
      <Card title={words("account.language")}>
        <LanguageForm language={language} value={user.language} action={changeOwnLanguage} />
      </Card>
      <Card title={words("newPassword.title")}>
        <PasswordForm language={language} login={user.username ?? user.email ?? ""} action={changeOwnPassword} />
      </Card>
      <Card title={words("account.secondFactor")}>
        {user.hasSecondFactor ? (
          <p>{words("secondFactor.on")}</p>
        ) : (
          <p>
            {words("secondFactor.off")} <a href="/account/second-factor">{words("secondFactor.setUp")}</a>
          </p>
        )}
      </Card>
      <Card title={words("account.sessions")}>
        <SessionList
          language={language}
          sessions={sessions}
          here={who.session.id}
          button={(session) => (
            <form action={endSessionElsewhere}>
              <input type="hidden" name="session" value={session} />
              <button type="submit" className="plain-button">
                {words("account.end")}
              </button>
            </form>
          )}
        />
      </Card>
    </>
  );
}
