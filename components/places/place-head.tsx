import { Breadcrumb } from "@/components/ui/breadcrumb";
import { findingValues } from "@/components/ui/finding";
import { PageHead } from "@/components/ui/page-head";
import { placeName } from "@/components/ui/place-name";
import { provinceHref } from "@/domain/filter-href";
import { headline } from "@/domain/findings/overview";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PlaceHeadProps {
  language: Language;
  /** Slugs; without a district the page is about the province. */
  province: string;
  district?: string;
  /** The phase that targets are about, and its people reached; leave out where no phase works. */
  focus?: { phase: string; direct: Standing };
  /** Whether the reader has a page of the whole province. */
  opensProvince?: boolean;
}

/** How far the place is in the phase in focus, in a sentence. */
export function PlaceHead({ language, province, district, focus, opensProvince = true }: PlaceHeadProps) {
  const words = translator(language, "places");
  const place = placeName(language, district ?? province);
  const finding = focus === undefined ? null : headline(focus.phase, focus.direct);
  const crumbs = [{ name: words("title"), href: "/places" }];
  return (
    <PageHead
      title={
        finding === null
          ? words("notInProgramme", { place })
          : words(finding.key, { place, ...findingValues(language, finding) })
      }
      lede={finding === null ? words("notInProgrammeWhy") : undefined}
    >
      <Breadcrumb
        language={language}
        crumbs={
          district === undefined
            ? [...crumbs, { name: place }]
            : [
                ...crumbs,
                { name: placeName(language, province), ...(opensProvince ? { href: provinceHref(province) } : {}) },
                { name: place },
              ]
        }
      />
    </PageHead>
  );
}
