/** The longest text that is searched for, in UTF-16 units: more than any title has. */
export const LONGEST_TEXT = 300;

/** What is searched for where a reader typed a text: no white space at either end, cut where it is too long. */
export function queryText(typed: string): string {
  // The end is cut before it is mended, or a cut within a character would leave half of it.
  return typed.trim().slice(0, LONGEST_TEXT).toWellFormed().trim();
}
