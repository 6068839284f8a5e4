import type { CourseOnRecord } from "@/domain/records/course";
import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";

/** What every part of a course's form is given. */
export interface CourseProps {
  language: Language;
  texts: Messages["courses"];
  course: CourseOnRecord;
}
