import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@/app/globals.css";
import "@/components/layout/layout.css";
import "@/components/ui/ui.css";
import "@/components/forms/forms.css";
import "@/components/charts/charts.css";
import { askingOf, whoIsHere } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { deviceOwner } from "@/app/device-owner";
import { currentLanguage, languageOffer } from "@/app/language";
import { signOut } from "@/app/sign-out/actions";
import { theStore } from "@/app/store";
import { SignedIn } from "@/components/access/signed-in";
import { administrationParts } from "@/components/administration/parts";
import { entryParts } from "@/components/entry/parts";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { OutboxSign } from "@/components/kept/outbox-sign";
import { places } from "@/components/layout/navigation";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { LiveUpdates } from "@/components/live/live-updates";
import { demonstrationDay } from "@/db/access/front-door";
import { may } from "@/domain/access/scope";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const product = translator(await currentLanguage(), "layout")("product");
  return { title: { default: product, template: `%s · ${product}` }, robots: { index: false } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await currentLanguage();
  const asked = await headers();
  const address = asked.get("x-address") ?? "/";
  const who = await whoIsHere();
  const asking = who === null ? null : await askingOf(who);
  const demonstration = await demonstrationDay((await theStore()).reader, configuration().programme);
  const { offered } = await languageOffer();
  const words = translator(language, "layout");
  const live = translator(language, "ui");
  return (
    <html lang={language}>
      <body>
        <a className="skip" href="#content">
          {words("skip")}
        </a>
        {demonstration !== null && <DemonstrationBanner language={language} today={demonstration} />}
        <SiteHeader
          language={language}
          offered={offered}
          address={address}
          entry={entryParts.filter(({ right }) => who !== null && may(who.scope, right))}
          parts={places.filter((place) => who !== null && (!("right" in place) || may(who.scope, place.right)))}
          administration={administrationParts.filter(({ right }) => who !== null && may(who.scope, right))}
          live={
            asking !== null && (
              <>
                {may(asking.scope, "enter") && (
                  <OutboxSign owner={deviceOwner(asking.scope.actor)} texts={catalogue[language].kept} />
                )}
                <LiveUpdates
                  drawn={asking.programme.dataVersion}
                  updated={live("live.updated", { time: "{time}" })}
                  offline={live("live.offline")}
                />
              </>
            )
          }
          account={
            who !== null && (
              <SignedIn language={language} name={who.session.user.name} roles={who.roles} signOut={signOut} />
            )
          }
        />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter
          language={language}
          today={asking?.today ?? null}
          contact={asking?.programme.contact ?? null}
          url={`http://${asked.get("host") ?? ""}${address}`}
        />
      </body>
    </html>
  );
}
