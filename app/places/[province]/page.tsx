import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { configuration } from "@/app/configuration";
import { askedFilter, askingDetails } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { DistrictsOverTime } from "@/components/phases/districts-over-time";
import { NoProgramme } from "@/components/places/no-programme";
import { PlaceBody } from "@/components/places/place-body";
import { PlaceFilters } from "@/components/places/place-filters";
import { PlaceHead } from "@/components/places/place-head";
import { placeView } from "@/db/queries/place-view";
import { progressByDistrict } from "@/db/queries/progress-by-district";
import { provincesWithin } from "@/domain/access/own-places";
import { districtsOfProvince, provinceBySlug } from "@/domain/places";
import { translator } from "@/messages/translator";

interface ProvincePageProps {
  params: Promise<{ province: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ProvincePageProps): Promise<Metadata> {
  const province = provinceBySlug((await params).province) ?? notFound();
  return { title: province.name[await currentLanguage()] };
}

/** One province: its districts against their targets, outcomes with intervals, its people, its reporting. */
export default async function ProvincePage({ params, searchParams }: ProvincePageProps) {
  const language = await currentLanguage();
  const { province: slug } = await params;
  const province = provinceBySlug(slug) ?? notFound();
  const gate = await askingDetails();
  const { reader, scope, programme, phases, today } = gate;
  if (!provincesWithin(scope.districts).includes(slug)) notFound();
  const { courseMonths } = configuration();
  const codes = phases.map((phase) => phase.code);
  const { filter: inAddress, problems } = askedFilter(gate, await searchParams);
  const filter = { ...inAddress, province: [slug], district: [] };
  const ask = { asOf: today, phases, courseMonths };
  const working = districtsOfProvince(province.code).filter(({ code }) =>
    phases.some((phase) => phase.districts.includes(code)),
  );
  const view = await placeView(reader, scope, { ...ask, filter, compared: working.map((one) => one.slug) });
  const [direct] = view?.cards ?? [];
  const place = { language, province: slug };
  const frame = {
    asOf: today,
    source: translator(language, "overview")("source", {
      review: translator(language, "words")(`review.${filter.review}`),
    }),
    isDemonstration: programme.demonstrationToday !== null,
  };
  return (
    <>
      <PlaceHead
        {...place}
        {...(view === null || direct === undefined ? {} : { focus: { phase: view.focus.code, direct } })}
      />
      <PlaceFilters {...place} filter={filter} phases={codes} problems={problems} direct={direct} />
      {view === null ? (
        <NoProgramme language={language} place={province.name[language]} nearby={working.map((one) => one.slug)} />
      ) : (
        <PlaceBody {...place} {...frame} filter={filter} view={view}>
          <DistrictsOverTime
            {...frame}
            language={language}
            phase={view.focus.code}
            filter={view.focusFilter}
            districts={await progressByDistrict(reader, scope, {
              ...ask,
              filter: view.focusFilter,
              phase: view.focus,
            })}
          />
        </PlaceBody>
      )}
    </>
  );
}
