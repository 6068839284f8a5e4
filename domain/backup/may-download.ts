/**
 * Whether an administrator may take a copy away through a page. Administrators reach no person, and a copy that is not
 * encrypted holds them all, readable: only the demonstration's, whose people are invented, is given out like that.
 */
export function mayDownload({ encrypted }: { encrypted: boolean }, isDemonstration: boolean): boolean {
  return encrypted || isDemonstration;
}
