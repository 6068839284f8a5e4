import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { bringBackSettings, saveSettings } from "@/app/settings/actions";
import { momentText } from "@/components/administration/moment-text";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { SavedNotice } from "@/components/forms/saved-notice";
import { ActButton } from "@/components/forms/act-button";
import { SettingsForm } from "@/components/settings/settings-form";
import { SettingsHistory } from "@/components/settings/settings-history";
import { PageHead } from "@/components/ui/page-head";
import { settingsHistory } from "@/db/queries/settings";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "settings")("title") };
}

interface SettingsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How the programme is run, and what was changed of it when and why. */
export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("administer");
  const { saved } = await searchParams;
  const states = await settingsHistory(reader, scope);
  const [inForce] = states;
  const words = translator(language, "settings");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="settings" />
      </PageHead>
      <SavedNotice>{saved === undefined ? null : words("saved")}</SavedNotice>
      {inForce !== undefined && (
        <SettingsForm language={language} action={saveSettings} cells={inForce.cells} version={inForce.version} />
      )}
      <SettingsHistory
        language={language}
        states={states}
        setBack={({ version, changedAt }) => (
          <ActButton
            action={bringBackSettings}
            fields={{
              to: String(version),
              version: String(inForce?.version ?? 0),
              reason: words("backReason"),
            }}
            text={words("back")}
            label={
              changedAt === null ? words("backToFirst") : words("backTo", { time: momentText(language, changedAt) })
            }
          />
        )}
      />
    </>
  );
}
