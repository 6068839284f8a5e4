import type { Metadata } from "next";
import { currentLanguage } from "@/app/language";
import { useInvitation as acceptByForm } from "@/app/invitation/[token]/actions";
import { theStore } from "@/app/store";
import { InvitationForm } from "@/components/access/invitation-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { invitationByCode } from "@/db/access/invitation-by-code";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "access")("invitation.title") };
}

/** Open to whoever has the code: name, language and password of the user it was made for. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const language = await currentLanguage();
  const { token } = await params;
  const words = translator(language, "access");
  const found = await invitationByCode((await theStore()).reader, token, new Date().getTime());
  if (found === null) {
    return (
      <>
        <PageHead title={words("invitation.title")} />
        <EmptyState title={words("invitation.gone")}>
          <p>
            <a href="/sign-in">{words("signIn.title")}</a>
          </p>
        </EmptyState>
      </>
    );
  }
  const login = found.username ?? found.email ?? "";
  return (
    <>
      <PageHead title={words("invitation.title")} lede={words("invitation.lede", { name: login })} />
      <InvitationForm language={language} action={acceptByForm} code={token} login={login} name={found.name} />
    </>
  );
}
