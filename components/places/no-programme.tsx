import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { placeName } from "@/components/ui/place-name";
import { districtHref } from "@/domain/filter-href";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface NoProgrammeProps {
  language: Language;
  place: string;
  /** Slugs of districts nearby in which a phase works. */
  nearby: readonly string[];
}

/** A place in which no phase works, or none of those chosen: not an error, and where to look instead. */
export function NoProgramme({ language, place, nearby }: NoProgrammeProps) {
  const words = translator(language, "places");
  return (
    <Card>
      <EmptyState title={words("notInProgramme", { place })}>
        {nearby.length === 0 ? (
          <a href="/places">{words("allPlaces")}</a>
        ) : (
          <>
            {words("nearby")}{" "}
            {nearby.map((slug, i) => (
              <span key={slug}>
                {i > 0 && ", "}
                <a href={districtHref(slug)}>{placeName(language, slug)}</a>
              </span>
            ))}
          </>
        )}
      </EmptyState>
    </Card>
  );
}
