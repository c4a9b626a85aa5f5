/** The most characters of a digest's text that a message quotes. */
const LONGEST = 60;

/** The beginning of a text in quotation marks, for a message; cut between characters, never in one. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return `“${text}”`;
  return `“${Array.from(text.slice(0, LONGEST + 1))
    .slice(0, -1)
    .join('')
    .trimEnd()}…”`;
}
