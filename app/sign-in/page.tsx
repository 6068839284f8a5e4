import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/access/access.css";
import { whoIsHere } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { currentLanguage } from "@/app/language";
import { enterDemonstration, signInByPassword } from "@/app/sign-in/actions";
import { theStore } from "@/app/store";
import { DemonstrationEntry } from "@/components/access/demonstration-entry";
import { SignInForm } from "@/components/access/sign-in-form";
import { PageHead } from "@/components/ui/page-head";
import { demonstrationDay } from "@/db/access/front-door";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { localPath } from "@/domain/access/local-path";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "access")("signIn.title") };
}

/** The door: open to everybody. In the demonstration it says who there is, and lets one in with a click. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const language = await currentLanguage();
  const { next: asked } = await searchParams;
  const next = localPath(Array.isArray(asked) ? asked[0] : asked);
  if ((await whoIsHere()) !== null) redirect(next);
  const { reader } = await theStore();
  const isDemonstration = (await demonstrationDay(reader, configuration().programme)) !== null;
  const words = translator(language, "access");
  return (
    <>
      <PageHead title={words("signIn.title")} lede={words("signIn.lede")} />
      <div className="door">
        <SignInForm language={language} next={next} action={signInByPassword} />
        {isDemonstration && (
          <DemonstrationEntry
            title={words("entry.title")}
            lede={words("entry.lede")}
            next={next}
            users={demonstrationUsers.map(({ username, password, role }) => ({
              username,
              password,
              enter: words("entry.enter", { role: words(`role.${role}`) }),
              about: words(`entry.${role}`),
            }))}
            action={enterDemonstration}
          />
        )}
      </div>
    </>
  );
}
