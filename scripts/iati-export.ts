import { writeFileSync } from "node:fs";
import { iatiSource } from "@/db/queries/iati-source";
import { programmeOf } from "@/db/queries/programme";
import { activityFile } from "@/domain/iati/activity-file";
import { checkRules } from "@/domain/iati/rules";
import { reportingOrganisation } from "@/domain/iati/reporting";
import { translator } from "@/messages/translator";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { Refusal } from "@/scripts/refusal.mjs";

const usage = "npm run iati:export -- FILE [--programme CODE]";

/** Writes the programme's IATI 2.03 activity file, with released figures only; exit code 1 when it breaks a rule. */
await run(() =>
  withStore(async (opened) => {
    const { values, positionals } = readCommand(usage, { programme: { type: "string" } }, 1);
    const scope = await operatorScope(opened, values.programme);
    const { reader } = opened.store;
    const programme = await programmeOf(reader, scope);
    const reporting = reportingOrganisation(opened.configuration, programme?.demonstrationToday != null);
    if (reporting === null)
      throw new Refusal(
        "Who reports? Set IATI_REPORTING_ORG to the organisation's identifier and IATI_REPORTING_NAME.",
      );
    const inBoth = (text: (language: "en" | "fr") => string) => ({ en: text("en"), fr: text("fr") });
    const generatedAt = new Date().toISOString();
    const source = await iatiSource(reader, scope, {
      reporting,
      generatedAt,
      contactEmail: null,
      describedAs: inBoth((language) => translator(language, "report")("iati.description")),
      phaseTitle: (code) =>
        inBoth((language) => translator(language, "report")("iati.phase", { phase: code.toUpperCase() })),
    });
    const xml = activityFile(source, (code) => ({
      title: inBoth((language) => translator(language, "words")(`indicator.${code}`)),
      definition: inBoth((language) => translator(language, "indicators")(`definitions.${code}`)),
    }));
    const broken = checkRules(xml, generatedAt.slice(0, 10)).filter((rule) => rule.broken.length > 0);
    const [file = ""] = positionals;
    writeFileSync(file, xml);
    const left = source.phases.filter(({ startsOn }) => startsOn === null).map(({ code }) => code);
    process.stdout.write(`${file}: ${source.phases.length - left.length} phases written.\n`);
    if (left.length > 0) process.stdout.write(`Left out, because their first day is not known: ${left.join(", ")}.\n`);
    for (const { rule, code, broken: where } of broken)
      process.stdout.write(`Rule ${rule} (${code}): ${where.join(", ")}\n`);
    return broken.length === 0 ? 0 : 1;
  }),
);
