/** Rules that a question or a command may break; each is worded once for the reader, in the messages. */
export const domainErrorCodes = [
  "persons-withheld",
  "not-permitted",
  "out-of-scope",
  "not-found",
  "changed-meanwhile",
  "record-voided",
  "record-not-voided",
  "place-taken",
  "enrolled-before-birth",
  "verified-is-fixed",
  "wrong-review-state",
  "own-entry",
  "not-on-course",
  "outside-course-days",
  "wrong-release-state",
  "own-release",
  "release-overtaken",
  "other-class-released",
  "operation-used",
  "person-anonymised",
  "last-administrator",
  "column-chosen-twice",
  "file-gone",
  "person-merged",
  "batch-closed",
] as const;
export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** A rule of the programme was broken: nothing was read or written, and the reader is told why. */
export class DomainError extends Error {
  override name = "DomainError";

  constructor(readonly code: DomainErrorCode) {
    super(code);
  }
}
