import type { Paper } from '../scripts/schema/paper.ts';
import type { Words } from '../scripts/words/index.ts';

type Authors = Pick<Paper, 'authors' | 'authorCount'>;

/** How many names stand in a row of a listing where there are more. */
const SHORT = 2;

/** How many authors are counted beyond those that are named. */
export function unnamedAuthors({ authors, authorCount }: Authors): number {
  return Math.max(0, (authorCount ?? 0) - (authors?.length ?? 0));
}

/**
 * The authors in a few words, for a listing: "Ada Lee, Bo Kim and 5 more", their number where nobody is
 * named, `null` where nothing is known. Names stay as the source writes them; which part of one is the
 * family's cannot be told, so none is shortened.
 */
export function shortAuthors(paper: Authors, words: Words): string | null {
  const names = paper.authors ?? [];
  const total = names.length + unnamedAuthors(paper);
  if (names.length === 0) return total === 0 ? null : words.authors(total);
  // Where only one name would be left out, it takes no more room than the words that say so.
  const shown = names.slice(0, total === SHORT + 1 ? total : SHORT);
  const rest = total - shown.length;
  return rest === 0 ? shown.join(', ') : words.andMore(shown.join(', '), rest);
}
