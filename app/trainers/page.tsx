import type { Metadata } from "next";
import { configuration } from "@/app/configuration";
import { askedFilter, askingDetails } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { CascadeChart } from "@/components/trainers/cascade-chart";
import { CascadeTable } from "@/components/trainers/cascade-table";
import { TrainingTable } from "@/components/trainers/training-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { standingBy } from "@/db/queries/standing-by";
import { trainerCascade } from "@/db/queries/trainer-cascade";
import { trainingOfTrainers } from "@/db/queries/training-of-trainers";
import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "trainers")("title") };
}

interface TrainersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The training of trainers and what it led to, trade by trade and district by district. */
export default async function TrainersPage({ searchParams }: TrainersPageProps) {
  const language = await currentLanguage();
  const gate = await askingDetails();
  const { reader, scope, programme, phases, today } = gate;
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(gate, await searchParams);
  const ask = { asOf: today, phases };
  const [whole] = await trainerCascade(reader, scope, filter, { ...ask, by: [] });
  const [standing] = await standingBy(reader, scope, {
    ...ask,
    filter,
    by: [],
    codes: ["trainers_trained"],
    courseMonths: configuration().courseMonths,
  });
  const words = translator(language, "trainers");
  const { count } = formatter(language);
  return (
    <>
      <PageHead
        title={headline(language, standing?.standings[0])}
        lede={
          whole === undefined
            ? undefined
            : words("lede", { active: count(whole.active), trainees: count(whole.perTrainer.numerator ?? 0) })
        }
      />
      <FilterBar
        language={language}
        path="/trainers"
        filter={filter}
        phases={codes}
        offered={["phase", "province", "district", "trade", "sex", "review"]}
        problems={problems}
      />
      <TrainingTable language={language} rows={await trainingOfTrainers(reader, scope, filter)} />
      {whole !== undefined && (
        <CascadeChart
          language={language}
          cascade={whole}
          filter={filter}
          asOf={today}
          source={translator(language, "overview")("source", {
            review: translator(language, "words")(`review.${filter.review}`),
          })}
          isDemonstration={programme.demonstrationToday !== null}
        />
      )}
      <CascadeTable
        language={language}
        by="trade"
        rows={await trainerCascade(reader, scope, filter, { ...ask, by: ["trade"] })}
      />
      <CascadeTable
        language={language}
        by="district"
        rows={await trainerCascade(reader, scope, filter, { ...ask, by: ["district"] })}
      />
    </>
  );
}

function headline(language: Language, standing: Standing | undefined): string {
  const words = translator(language, "trainers");
  const { count } = formatter(language);
  const actual = standing?.figure.value ?? 0;
  if (standing === undefined || actual === 0) return words("headline.none");
  if (standing.target === null) return words("headline.reached", { actual: count(actual) });
  return words("headline.ofTarget", { actual: count(actual), target: count(standing.target) });
}
