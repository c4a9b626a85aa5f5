/** How many names are shown where there are more. */
const SHORT = 2;

/** What `authorsInWords` has to say. */
export interface AuthorWords {
  locale: string;
  authors: (n: number, locale: string) => string;
  andMore: (names: string, n: number, locale: string) => string;
}

/**
 * The authors in a few words: "Ada Lee, Bo Kim and 5 more", their number where nobody is named, empty where
 * nothing is known. Names stay as the source writes them; which part of one is the family's cannot be told. Line feeds
 * enclose what has a direction of its own, whatever is written around it: no name has one in it.
 *
 * @param count how many there are; `null` where nobody counted
 */
export function authorsInWords(
  names: readonly string[],
  count: number | null,
  { locale, authors, andMore }: AuthorWords,
): string {
  const total = Math.max(names.length, Number(count) || 0);
  // Where only one name would be left out, it takes no more room than the words that say so.
  const shown = names.slice(0, total === SHORT + 1 ? total : SHORT);
  const list = shown.map((name) => `\n${name}\n`).join(', ');
  const rest = total - shown.length;
  if (rest === 0) return list;
  return list ? andMore(list, rest, locale) : `\n${authors(rest, locale)}\n`;
}
