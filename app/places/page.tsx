import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { DistrictMap } from "@/components/overview/district-map";
import { ProvinceCard } from "@/components/places/province-card";
import { FilterBar } from "@/components/ui/filter-bar";
import { findingValues } from "@/components/ui/finding";
import { PageHead } from "@/components/ui/page-head";
import { placesTogether, type PlacesTogether } from "@/db/queries/places-together";
import { without } from "@/domain/filter-href";
import * as findings from "@/domain/findings/places";
import { standingsOf } from "@/domain/overview";
import { districtsWithin, provincesWithin } from "@/domain/access/own-places";
import { isDetailed, type Reach } from "@/domain/access/scope";
import { districtsOfProvince, provinces } from "@/domain/places";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "places")("title") };
}

interface PlacesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** All provinces with their districts: where each stands and how fresh its records are. */
export default async function PlacesPage({ searchParams }: PlacesPageProps) {
  const language = await currentLanguage();
  const gate = await asking();
  const { reader, scope, programme, phases, today } = gate;
  const { courseMonths } = configuration();
  const codes = phases.map((phase) => phase.code);
  const { filter: inAddress, problems } = askedFilter(gate, await searchParams);
  const filter = without(inAddress, ["province", "district"]);
  const words = translator(language, "places");
  const found = await placesTogether(reader, scope, { filter, asOf: today, phases, courseMonths });
  if (found === null) return <PageHead title={words("list.noPhase")} />;
  const finding = findings.placesTogether(
    found.focus.code,
    found.districts.flatMap(({ standings }) => standings.slice(0, 1)),
    found.reporting,
  );
  return (
    <>
      <PageHead
        title={words(finding.key, { ...findingValues(language, finding), ...finding.counts })}
        lede={words("list.lede", { phase: found.focus.code.toUpperCase() })}
      />
      <FilterBar
        language={language}
        path="/places"
        filter={filter}
        phases={codes}
        offered={["phase", "kind", "trade", "sex", "age", "group", "review"]}
        problems={problems}
      />
      <DistrictMap
        language={language}
        phase={found.focus.code}
        filter={found.filter}
        districts={standingsOf(found.districts, "direct_beneficiaries")}
        asOf={today}
        source={translator(language, "overview")("source", {
          review: translator(language, "words")(`review.${filter.review}`),
        })}
        isDemonstration={programme.demonstrationToday !== null}
      />
      {provinces
        .map((province) => ({ ...province, own: ownOf(province.code, scope.districts) }))
        .filter(({ own }) => own.length > 0)
        .map(({ slug, own }) => (
          <ProvinceCard
            key={slug}
            language={language}
            province={slug}
            isOpen={isDetailed(scope) && provincesWithin(scope.districts).includes(slug)}
            {...partsOf(found, slug, own)}
          />
        ))}
    </>
  );
}

/** Slugs of a province's districts that the reader reaches. */
function ownOf(province: string, reach: Reach): string[] {
  const within = districtsWithin(reach);
  return districtsOfProvince(province).flatMap(({ slug }) => (within.includes(slug) ? [slug] : []));
}

/** What one province has of all that was found. */
function partsOf({ provinces: whole, districts, reporting }: PlacesTogether, slug: string, own: readonly string[]) {
  const placed = (groups: PlacesTogether["districts"], name: "province" | "district") =>
    groups.flatMap(({ key, filter, standings: [standing] }) => {
      const place = key[name];
      return place === undefined || standing === undefined ? [] : [{ place, filter, standing }];
    });
  const inside = placed(districts, "district").filter(({ place }) => own.includes(place));
  return {
    whole: placed(whole, "province").find(({ place }) => place === slug),
    districts: inside,
    reporting,
    outside: own.filter((district) => !inside.some(({ place }) => place === district)),
  };
}
