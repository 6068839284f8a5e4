/** What a load did with the rows of one file. */
export interface FileCounts {
  new: number;
  changed: number;
  unchanged: number;
}
