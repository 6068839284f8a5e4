import type { Metadata } from "next";
import "@/components/records/records.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { courseDays, courseName } from "@/components/courses/course-words";
import { CardTable } from "@/components/records/card-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { coursesIn } from "@/db/queries/course";
import { claim } from "@/domain/access/scope";
import { formatter } from "@/domain/format";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "courses")("title") };
}

/** The courses in the officer's districts. */
export default async function CoursesPage() {
  const { reader, scope, phases } = await askingTo("enter");
  const language = await currentLanguage();
  const words = translator(language, "courses");
  const { count, day } = formatter(language);
  const open = phases.filter(({ status }) => status === "under-way").map(({ code }) => code);
  const courses = await coursesIn(reader, claim(scope, "persons"), open);
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      {courses.length === 0 ? (
        <EmptyState title={words("none")} />
      ) : (
        <CardTable
          caption={words("title")}
          columns={[
            { key: "course", title: words("course") },
            { key: "days", title: words("days") },
            { key: "trainees", title: words("trainees"), isNumber: true },
            { key: "noted", title: words("lastNoted") },
          ]}
          rows={courses.map((course) => ({
            key: course.id,
            cells: {
              course: { text: courseName(language, course), href: `/courses/${course.id}` },
              days: courseDays(language, course),
              trainees: count(course.trainees),
              noted: course.lastNoted === null ? words("never") : day(course.lastNoted),
            },
          }))}
        />
      )}
    </>
  );
}
