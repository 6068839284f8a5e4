import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import "@/components/courses/courses.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveCourse } from "@/app/courses/[id]/course-action";
import { CourseForm } from "@/components/courses/course-form";
import { courseDays, courseName } from "@/components/courses/course-words";
import { formWords } from "@/components/forms/form-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { courseOnRecord } from "@/db/queries/course";
import { claim } from "@/domain/access/scope";
import { courseValues } from "@/domain/entry/course-form";
import { statuses } from "@/domain/vocabulary";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "courses")("course") };
}

interface CoursePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ saved?: string }>;
}

/** A course: who was present on which day, how it ended for each, and who got a start-up kit. */
export default async function CoursePage({ params, searchParams }: CoursePageProps) {
  const { reader, scope, today } = await askingTo("enter");
  const course = await courseOnRecord(reader, claim(scope, "persons"), (await params).id);
  if (course === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "courses");
  const names = translator(language, "words");
  const name = courseName(language, course);
  const taught =
    course.trainers.length === 0 ? words("nobodyTeaches") : words("taughtBy", { names: course.trainers.join(", ") });
  return (
    <>
      <PageHead title={name} lede={`${courseDays(language, course)} · ${taught}`}>
        <Breadcrumb language={language} crumbs={[{ name: words("title"), href: "/courses" }, { name }]} />
      </PageHead>
      {(await searchParams).saved !== undefined && <p role="status">{words("saved")}</p>}
      {course.trainees.length === 0 ? (
        <EmptyState title={words("noTrainees")} />
      ) : (
        <CourseForm
          action={saveCourse.bind(null, course.id)}
          words={formWords(language, words("save"))}
          language={language}
          texts={catalogue[language].courses}
          course={course}
          statuses={statuses.map((status) => ({ value: status, label: names(`status.${status}`) }))}
          values={{ ...courseValues(course, today), key: uuid() }}
        />
      )}
    </>
  );
}
