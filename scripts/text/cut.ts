/**
 * A text of at most `length` UTF-16 units (1 or more): itself, or its beginning and `…`. It is cut between
 * characters, never within one, because half of one cannot be written as UTF-8.
 */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = length - 1;
  const within = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return `${text.slice(0, within ? end - 1 : end).trimEnd()}…`;
}
