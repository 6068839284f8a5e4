import { currentLanguage } from "@/app/language";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/messages/translator";

export default async function NotFound() {
  const words = translator(await currentLanguage(), "layout");
  return (
    <>
      <PageHead title={words("notFound.title")} />
      <EmptyState title={words("notFound.explanation")}>
        <p>
          <a href="/">{words("notFound.home")}</a>
        </p>
      </EmptyState>
    </>
  );
}
