import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { RecordEntry } from "@/domain/records/entries";
import type { DoubtList, RecordPart } from "@/domain/records/lists";

/** Which part of a list to read. */
export interface PageQuestion {
  /** Beginnings of names in any order; accents and case do not matter. */
  search?: string | null | undefined;
  /** A cursor as the page before gave it; another text starts at the first page. */
  after?: string | null | undefined;
  limit: number;
}

/** A list behind a figure, as of a day. */
export interface RecordsQuestion extends PageQuestion {
  code: IndicatorCode;
  part: RecordPart;
  filter: Filter;
  asOf: string;
}

/** A list of counted records that look wrong. */
export interface DoubtQuestion extends PageQuestion {
  doubt: DoubtList;
  filter: Filter;
}

export interface RecordsPage {
  rows: RecordEntry[];
  /** Cursor of the next page; `null` on the last. */
  next: string | null;
}
