/** A record's number as it is written on paper: the last eight digits of its key, which are random. */
export function receiptNumber(id: string): string {
  const digits = id.replaceAll("-", "").slice(-8).toUpperCase();
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
