import { foldedWords } from './fold.ts';
import { searchTerms } from './terms.ts';

/** A word of a query. */
export interface Term {
  /** As the reader typed it. */
  typed: string;
  /** Its folded words (fold.ts): one, or several of `auto-gnn`. */
  parts: string[];
  /** As the index is asked for it. */
  asked: string;
  /** Whether it is too common to be searched for when there are other words; it only decides between papers. */
  isLight: boolean;
}

/** English words that stand in nearly every abstract: half of a second each at 20,000 papers, and no help. */
const LIGHT = new Set(
  'a an and are as at be by for from how in is it its of on or that the this to via was we with'.split(
    ' ',
  ),
);

/** The terms of words, each once, in order; a word without letters and digits is none. */
export function termsOf(words: readonly string[]): Term[] {
  const terms = new Map<string, Term>();
  for (const typed of words) {
    const asked = searchTerms(typed);
    const parts = foldedWords(asked);
    const key = parts.join(' ');
    if (parts.length === 0 || terms.has(key)) continue;
    terms.set(key, { typed, parts, asked, isLight: LIGHT.has(key) || /^[a-z]$/.test(key) });
  }
  const all = [...terms.values()];
  return all.every(({ isLight }) => isLight)
    ? all.map((term) => ({ ...term, isLight: false }))
    : all;
}
