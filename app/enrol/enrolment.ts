import "server-only";
import type { Asking } from "@/app/asking";
import type { CourseOption, EnrolmentOptions } from "@/components/entry/enrolment-options";
import { pickList } from "@/components/set-up/choice-name";
import { languageOptions } from "@/components/entry/language-options";
import { phaseName } from "@/components/ui/filter-names";
import { approvedWordings } from "@/db/queries/approved-wordings";
import { choicesIn } from "@/db/queries/choices";
import { coursesOffered, sectorsOf, type CourseOffered } from "@/db/queries/entry-places";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import type { ChoiceList } from "@/domain/choices";
import type { EnrolmentCourse } from "@/domain/entry/enrolment/steps";
import { formatter } from "@/domain/format";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { wordingOfConsent } from "@/domain/instrument/consent";
import { districts as allDistricts } from "@/domain/places";
import { kinds, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

type EntryAsking = Omit<Asking, "scope"> & { scope: ScopeFor<"enter"> };

/** The districts in which somebody may be enrolled: the officer's own, in which a phase is under way. */
export function districtsToEnrolIn({ scope, phases }: EntryAsking): string[] {
  const worked = new Set(phases.filter(({ status }) => status === "under-way").flatMap(({ districts }) => districts));
  return allDistricts
    .map(({ code }) => code)
    .filter((code) => worked.has(code) && (scope.districts === null || scope.districts.includes(code)));
}

/** What is asked in this enrolment, from where it begins and what may be read out. */
export async function courseOf(asked: EntryAsking, values: FormValues): Promise<EnrolmentCourse> {
  const knows = (field: string) => valueOf(values, field) !== "";
  const startsAt = knows("known-person") ? "assistance" : knows("known-household") ? "identity" : "place";
  const hasOneDistrict = districtsToEnrolIn(asked).length === 1;
  return { startsAt, hasOneDistrict, canConsent: await isApproved(asked) };
}

/** The demonstration's people are invented, so it may use a draft. */
async function isApproved({ reader, scope, programme }: EntryAsking): Promise<boolean> {
  if (programme.demonstrationToday !== null) return true;
  const approved = await approvedWordings(reader, scope);
  return approved.some(({ wording, language }) => wording === wordingOfConsent() && language === "rw");
}

export async function coursesToEnrolIn(asked: EntryAsking): Promise<CourseOffered[]> {
  const { reader, scope, phases } = asked;
  const open = phases.filter(({ status }) => status === "under-way").map(({ code }) => code);
  return coursesOffered(reader, scope, districtsToEnrolIn(asked), open);
}

export async function enrolmentOptions(asked: EntryAsking, language: Language): Promise<EnrolmentOptions> {
  const codes = districtsToEnrolIn(asked);
  const words = translator(language, "words");
  const open = asked.phases.filter(({ status }) => status === "under-way");
  const lists = await offeredChoices(asked.reader, asked.scope, language);
  return {
    districts: allDistricts
      .filter(({ code }) => codes.includes(code))
      .map(({ code, name }) => ({ value: code, label: name })),
    sectors: await sectorsOf(asked.reader, codes),
    phases: open.map(({ code }) => ({ value: code, label: phaseName(language, code) })),
    kinds: kinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) })),
    trades: lists("trade"),
    courses: (await coursesToEnrolIn(asked)).map((course) => courseOption(course, language)),
    countries: lists("country-of-return"),
    selectedFor: lists("selected-for"),
    languages: languageOptions,
  };
}

function courseOption(
  { id, phase, district, trade, startsOn, endsOn }: CourseOffered,
  language: Language,
): CourseOption {
  const words = translator(language, "words");
  const { day } = formatter(language);
  const days = [startsOn, endsOn].map((one) => (one === null ? words("unknown") : day(one))).join(" – ");
  return { value: id, label: `${words(`trade.${trade}`)}, ${days}`, phase, district };
}

/** The programme's pick lists, as offered to whoever enters something new. */
async function offeredChoices(reader: Asking["reader"], scope: Scope, language: Language) {
  const changed = await choicesIn(reader, scope);
  return (list: ChoiceList) =>
    pickList(list, changed)
      .filter(({ offered }) => offered)
      .map(({ code, name }) => ({ value: code, label: name[language] }));
}
