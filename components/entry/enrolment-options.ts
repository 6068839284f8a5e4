import type { Option } from "@/components/forms/fields";
import type { EnrolmentCourse } from "@/domain/entry/enrolment/steps";
import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";

/** The words of the enrolment in the reader's language; the browser gets these and no others. */
export type EnrolTexts = Messages["enrol"];

/** A course somebody can be enrolled in. */
export interface CourseOption extends Option {
  phase: string;
  district: string;
}

/** All that can be chosen in an enrolment. */
export interface EnrolmentOptions {
  districts: readonly Option[];
  /** By district. */
  sectors: Readonly<Record<string, readonly string[]>>;
  phases: readonly Option[];
  kinds: readonly Option[];
  trades: readonly Option[];
  courses: readonly CourseOption[];
  countries: readonly Option[];
  selectedFor: readonly Option[];
  languages: readonly Option[];
}

/** What every part of the enrolment is given. */
export interface EnrolmentProps {
  language: Language;
  texts: EnrolTexts;
  options: EnrolmentOptions;
  course: EnrolmentCourse;
  /** The wording that is read out, in Kinyarwanda whatever the screen's language. */
  consent: readonly string[];
}

/** Options of a closed list, named by its messages. */
export function optionsOf(names: Readonly<Record<string, string>>): Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** The choices behind each field, by which an answer is named again at the end. */
export function choicesOfField(field: string, texts: EnrolTexts, options: EnrolmentOptions): readonly Option[] {
  const { answer } = texts;
  const difficulty = optionsOf(answer.difficulty);
  const known: Readonly<Record<string, readonly Option[]>> = {
    district: options.districts,
    assistance_district: options.districts,
    sex: optionsOf(answer.sex),
    document_type: optionsOf(answer.document),
    judgement: optionsOf(answer.judgement),
    population_group: optionsOf(answer.group),
    country_of_return: options.countries,
    seeing: difficulty,
    hearing: difficulty,
    walking: difficulty,
    remembering: difficulty,
    self_care: difficulty,
    communicating: difficulty,
    phone_owner: optionsOf(answer.phoneOwner),
    selected_for: options.selectedFor,
    consent: optionsOf(answer.consent),
    consent_language: options.languages,
    kinds: options.kinds,
    phase: options.phases,
    trade: options.trades,
    course: options.courses,
  };
  return known[field] ?? [];
}
