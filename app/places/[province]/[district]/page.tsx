import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { configuration } from "@/app/configuration";
import { askedFilter, askingDetails } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { NoProgramme } from "@/components/places/no-programme";
import { PlaceBody } from "@/components/places/place-body";
import { PlaceFilters } from "@/components/places/place-filters";
import { PlaceHead } from "@/components/places/place-head";
import { placeView } from "@/db/queries/place-view";
import { districtsWithin, provincesWithin } from "@/domain/access/own-places";
import { neighboursOf } from "@/domain/neighbours";
import { districtBySlug, districtLabel, provinceByCode } from "@/domain/places";
import { translator } from "@/messages/translator";

interface DistrictPageProps {
  params: Promise<{ province: string; district: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The district of an address, in the province that the address says; else there is no such page. */
function districtIn(province: string, slug: string) {
  const district = districtBySlug(slug);
  return district !== undefined && provinceByCode(district.province)?.slug === province ? district : notFound();
}

export async function generateMetadata({ params }: DistrictPageProps): Promise<Metadata> {
  const { province, district } = await params;
  return { title: districtLabel(districtIn(province, district), await currentLanguage()) };
}

/** One district: targets and pace, outcomes with intervals, its people, its reporting, its neighbours. */
export default async function DistrictPage({ params, searchParams }: DistrictPageProps) {
  const language = await currentLanguage();
  const { province, district: slug } = await params;
  const district = districtIn(province, slug);
  const gate = await askingDetails();
  const { reader, scope, programme, phases, today } = gate;
  const codes = phases.map((phase) => phase.code);
  const { filter: inAddress, problems } = askedFilter(gate, await searchParams);
  const filter = { ...inAddress, province: [], district: [slug] };
  const nearby = neighboursOf(district)
    .filter(({ slug: other }) => districtsWithin(scope.districts).includes(other))
    .filter(({ code }) => phases.some((phase) => phase.districts.includes(code)));
  if (!districtsWithin(scope.districts).includes(slug)) notFound();
  const compared = [slug, ...nearby.map((other) => other.slug)];
  const { courseMonths } = configuration();
  const view = await placeView(reader, scope, { filter, compared, asOf: today, phases, courseMonths });
  const [direct] = view?.cards ?? [];
  const place = { language, province, district: slug };
  return (
    <>
      <PlaceHead
        {...place}
        opensProvince={provincesWithin(scope.districts).includes(province)}
        {...(view === null || direct === undefined ? {} : { focus: { phase: view.focus.code, direct } })}
      />
      <PlaceFilters {...place} filter={filter} phases={codes} problems={problems} direct={direct} />
      {view === null ? (
        <NoProgramme language={language} place={district.name} nearby={nearby.map((other) => other.slug)} />
      ) : (
        <PlaceBody
          {...place}
          filter={filter}
          view={view}
          asOf={today}
          source={translator(language, "overview")("source", {
            review: translator(language, "words")(`review.${filter.review}`),
          })}
          isDemonstration={programme.demonstrationToday !== null}
        />
      )}
    </>
  );
}
