/** The digits of a text in their order: numbers are compared, not how a language groups them. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
