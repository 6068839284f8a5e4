import type { Metadata } from "next";
import { askingDetails } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { ChooseSides, type SideChoice } from "@/components/compare/choose-sides";
import { CompareTable, type Side } from "@/components/compare/compare-table";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { placeName } from "@/components/ui/place-name";
import { sideBySide, type ComparedFigure } from "@/db/queries/side-by-side";
import { districtsWithin, provincesWithin } from "@/domain/access/own-places";
import { opensRecords, type Scope } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import { formatter } from "@/domain/format";
import { districtBySlug, provinceBySlug } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "compare")("title") };
}

interface ComparePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Two places or phases side by side, with the differences and their intervals. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const language = await currentLanguage();
  const { reader, scope, phases, today } = await askingDetails();
  const codes = phases.map((phase) => phase.code);
  const asked = await searchParams;
  const [a, b] = [choice(asked, "a", codes, scope), choice(asked, "b", codes, scope)];
  const isChosen = a.phase !== b.phase || a.place !== b.place;
  const [first, second] = [side(language, a, scope), side(language, b, scope)];
  const rows = isChosen
    ? await sideBySide(reader, scope, { first: first.filter, second: second.filter, asOf: today, phases })
    : [];
  const words = translator(language, "compare");
  return (
    <>
      <PageHead title={headline(language, first, second, rows)} lede={words("lede")} />
      <ChooseSides language={language} phases={codes} reach={scope.districts} a={a} b={b} />
      {isChosen && <CompareTable language={language} first={first} second={second} rows={rows} />}
    </>
  );
}

function choice(
  asked: Record<string, string | string[] | undefined>,
  name: "a" | "b",
  phases: readonly string[],
  { districts }: Scope,
): SideChoice {
  const value = (part: string) => {
    const given = asked[`${name}-${part}`];
    return typeof given === "string" ? given : "";
  };
  const place = value("place");
  const isPlace = [...provincesWithin(districts), ...districtsWithin(districts)].includes(place);
  return { phase: phases.find((code) => code === value("phase")) ?? "", place: isPlace ? place : "" };
}

function side(language: Language, { phase, place }: SideChoice, scope: Scope): Side {
  const filter: Filter = {
    ...everything,
    ...(opensRecords(scope) ? {} : { withoutRecords: true }),
    phase: phase === "" ? [] : [phase],
    province: provinceBySlug(place) === undefined ? [] : [place],
    district: districtBySlug(place) === undefined ? [] : [place],
  };
  const names = [phase === "" ? null : phaseName(language, phase), place === "" ? null : placeName(language, place)];
  const known = names.filter((name) => name !== null);
  return { name: known.length === 0 ? translator(language, "overview")("table.all") : known.join(", "), filter };
}

function headline(language: Language, first: Side, second: Side, rows: readonly ComparedFigure[]): string {
  const words = translator(language, "compare");
  if (rows.length === 0) return words("headline.none");
  const clear = rows.filter(({ comparison: { verdict } }) => verdict === "first" || verdict === "second").length;
  const names = { first: first.name, second: second.name };
  if (clear === 0) return words("headline.no", names);
  return words("headline.some", { ...names, count: clear, countText: formatter(language).count(clear) });
}
