import { bool, instant, text } from "@/db/columns";

/** The review of a record: its state, who put it into that state when, and why it was returned. */
export function reviewKeeping() {
  return {
    review: text("review").notNull(),
    reviewReason: text("review_reason"),
    /** `null` for a draft that was never submitted, and for what was loaded. */
    reviewedBy: text("reviewed_by"),
    reviewedAt: instant("reviewed_at"),
    /** Verified because a sample of its batch was: nobody looked at this record itself. */
    reviewedBySample: bool("reviewed_by_sample"),
  };
}
