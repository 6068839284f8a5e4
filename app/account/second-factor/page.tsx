import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/components/access/access.css";
import { beginSecondFactor, confirmSecondFactor } from "@/app/account/second-factor/actions";
import { whoIsHere } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { SecondFactorForm } from "@/components/access/second-factor-form";
import { PageHead } from "@/components/ui/page-head";
import { signInAddress } from "@/domain/access/local-path";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "access")("secondFactor.setUp") };
}

/** Whoever is signed in, also administrators who may do nothing else before they have been here. */
export default async function SetUpSecondFactorPage() {
  const language = await currentLanguage();
  const who = await whoIsHere();
  if (who === null) redirect(signInAddress("/account/second-factor"));
  if (who.session.user.hasSecondFactor) redirect("/account");
  const words = translator(language, "access");
  return (
    <>
      <PageHead title={words("secondFactor.setUp")} lede={words("secondFactor.setUpLede")} />
      {who.roles.includes("administrator") && <p className="notice">{words("secondFactor.required")}</p>}
      <SecondFactorForm
        begin={beginSecondFactor}
        confirm={confirmSecondFactor}
        words={{
          password: words("secondFactor.password"),
          begin: words("secondFactor.begin"),
          key: words("secondFactor.key"),
          picture: words("secondFactor.picture"),
          recovery: words("secondFactor.recovery"),
          recoveryLede: words("secondFactor.recoveryLede"),
          code: words("secondFactor.code"),
          confirm: words("secondFactor.confirm"),
        }}
      />
    </>
  );
}
