import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@/app/globals.css";
import "@/components/layout/layout.css";
import "@/components/ui/ui.css";
import "@/components/forms/forms.css";
import "@/components/charts/charts.css";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { administrationParts } from "@/components/administration/parts";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { LiveUpdates } from "@/components/live/live-updates";
import { may } from "@/domain/access/scope";
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
  const { scope, programme, today } = await asking();
  const words = translator(language, "layout");
  const live = translator(language, "ui");
  return (
    <html lang={language}>
      <body>
        <a className="skip" href="#content">
          {words("skip")}
        </a>
        {programme.demonstrationToday !== null && <DemonstrationBanner language={language} today={today} />}
        <SiteHeader
          language={language}
          address={address}
          administration={administrationParts.filter(({ right }) => may(scope, right))}
          live={
            <LiveUpdates
              drawn={programme.dataVersion}
              updated={live("live.updated", { time: "{time}" })}
              offline={live("live.offline")}
            />
          }
        />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter
          language={language}
          today={today}
          contact={programme.contact}
          url={`http://${asked.get("host") ?? ""}${address}`}
        />
      </body>
    </html>
  );
}
