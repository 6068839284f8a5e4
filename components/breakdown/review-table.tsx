import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { formatter } from "@/domain/format";
import { reviewStates, type Language, type ReviewState } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ReviewTableProps {
  language: Language;
  counts: readonly { record: "assistance" | "interview"; review: ReviewState; records: number }[];
}

/** How far the review of records has come: a count of records, never of people. */
export function ReviewTable({ language, counts }: ReviewTableProps) {
  const words = translator(language, "breakdown");
  const { count } = formatter(language);
  const at = (record: "assistance" | "interview", review: ReviewState) =>
    counts.filter((one) => one.record === record && one.review === review).reduce((sum, one) => sum + one.records, 0);
  const waiting = at("assistance", "submitted") + at("interview", "submitted");
  return (
    <Card title={words("review.title", { waiting, text: count(waiting) })}>
      <DataTable
        language={language}
        caption={words("review.caption")}
        columns={[
          { key: "record", title: words("review.record") },
          ...reviewStates.map((review) => ({
            key: review,
            title: translator(language, "words")(`reviewState.${review}`),
            isNumber: true,
          })),
        ]}
        rows={(["assistance", "interview"] as const).map((record) => ({
          key: record,
          cells: {
            record: words(`review.${record}`),
            ...Object.fromEntries(reviewStates.map((review) => [review, count(at(record, review))])),
          },
        }))}
      />
      <p className="quiet">{words("review.note")}</p>
    </Card>
  );
}
