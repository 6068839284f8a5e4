import type { Figure } from "@/domain/figure";
import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface NoteFacts {
  /** Direct beneficiaries with two kinds of assistance or more; `null` when details are withheld. */
  withTwoKinds: number | null;
  completion: Figure | null;
  /** Trainings under way; `null` when details are withheld. */
  underWay: number | null;
}

/** What a reader would stumble over on a card: why kinds do not add up, or where the plan begins. */
export function cardNote(
  language: Language,
  { figure, pace }: Standing,
  { withTwoKinds, completion, underWay }: NoteFacts,
  courseMonths: number,
): string | undefined {
  const words = translator(language, "overview");
  const { count } = formatter(language);
  if (figure.code === "direct_beneficiaries" && withTwoKinds !== null && withTwoKinds > 0) {
    return words("card.twoKinds", { count: count(withTwoKinds) });
  }
  if (figure.code !== "trainees_completed" || completion === null || underWay === null) return undefined;
  const dropped = (completion.denominator ?? 0) - (completion.numerator ?? 0);
  const sentences = [words("card.dropOuts", { dropped: count(dropped), underway: count(underWay) })];
  if (pace === "too-early") sentences.push(words("card.coursePlan", { months: count(courseMonths) }));
  return sentences.join(". ");
}
