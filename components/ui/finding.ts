import { placeName } from "@/components/ui/place-name";
import type { Finding } from "@/domain/findings/finding";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A finding's gaps, written in the reader's language; the message itself is the caller's. */
export function findingValues(language: Language, finding: Finding): Record<string, string> {
  const { count, percent, signedPercent } = formatter(language);
  const words = translator(language, "words");
  return {
    ...written(finding.counts, count),
    ...written(finding.shares, (share) => percent(share)),
    ...written(finding.changes, (change) => signedPercent(change)),
    ...written(finding.districts, (slug) => placeName(language, slug)),
    ...written(finding.provinces, (slug) => placeName(language, slug)),
    ...written(finding.phases, (code) => code.toUpperCase()),
    ...written(finding.indicators, (code) => words(`indicator.${code}`)),
  };
}

function written<T>(values: Readonly<Record<string, T>> | undefined, write: (value: T) => string) {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, write(value)]));
}
