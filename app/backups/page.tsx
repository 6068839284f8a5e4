import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { backUpNow, tryCopy } from "@/app/backups/actions";
import { configuration } from "@/app/configuration";
import { currentLanguage } from "@/app/language";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { BackUpForm } from "@/components/backups/back-up-form";
import { CopiesTable } from "@/components/backups/copies-table";
import { FindingsTable } from "@/components/self-check/findings-table";
import { SavedNotice } from "@/components/forms/saved-notice";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { mayDownload } from "@/domain/backup/may-download";
import { translator } from "@/messages/translator";
import { lockedSince } from "@/operations/backup/folder-lock";
import { copiesFolder, keptCopies } from "@/operations/backup/kept-copies";
import { readLastTrial } from "@/operations/backup/last-trial";
import { backupChecks } from "@/operations/self-check/backup-checks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "administration")("part.backups") };
}

interface BackupsPageProps {
  searchParams: Promise<{ done?: string | string[] }>;
}

/** How safe the register is against the loss of its disk: the rhythm, the copies, and what can be done by hand. */
export default async function BackupsPage({ searchParams }: BackupsPageProps) {
  const language = await currentLanguage();
  const { scope, programme } = await askingTo("administer");
  const { done } = await searchParams;
  const now = new Date().getTime();
  const folder = copiesFolder(configuration());
  const words = translator(language, "backups");
  const { backup, databaseUrl } = configuration();
  const isDemonstration = programme.demonstrationToday !== null;
  const since = lockedSince(folder, now);
  return (
    <>
      <PageHead title={translator(language, "administration")("part.backups")} lede={words("lede")}>
        <PartCrumbs language={language} part="backups" />
      </PageHead>
      <SavedNotice>{done === undefined ? null : words(since === null ? "ended" : "running")}</SavedNotice>
      <Card title={words("schedule")}>
        <p>
          {backup.folder === null
            ? words("unscheduled", { folder })
            : words("scheduled", { folder, hours: backup.everyHours, keep: backup.keep })}
        </p>
        {!databaseUrl.startsWith("file:") && <p>{words("postgres")}</p>}
        <BackUpForm
          action={backUpNow}
          folder={folder}
          text={words("now")}
          isRunning={since !== null}
          running={words("running")}
        />
      </Card>
      <FindingsTable language={language} title={words("state")} findings={backupChecks(configuration(), now)} />
      <CopiesTable
        language={language}
        copies={keptCopies(folder, scope.programme).map((copy) => ({
          ...copy,
          href: mayDownload(copy, isDemonstration) ? `/backups/${copy.file}` : null,
        }))}
        trial={readLastTrial(folder)}
        now={now}
        tryIt={tryCopy}
      />
    </>
  );
}
