import { foldedWords } from '../../widgets/src/core/search/fold.ts';
import { likeness } from '../../widgets/src/core/search/match.ts';

/** Where a word stands: in which of the texts, and from where to where, in UTF-16 units. */
export interface Place {
  text: number;
  start: number;
  end: number;
}

/** How like a word has to be to one that was asked for: the same, or another form of it. */
const FORM = 0.9;

/** Words that stand everywhere, so that marks on them would say nothing. */
const EVERYWHERE = new Set(
  'a an and are as at be by for from in is it of on or our that the this to via we with'.split(' '),
);

/**
 * Where the words that were asked for stand in texts: as they are or in another form, and where a text has neither of
 * a word, those that begin with it, because it was cut. Words that stand everywhere are left out unless nothing
 * else was asked for; of formulas in a line, nothing shorter than two letters is a word.
 */
export function wordsIn(texts: readonly string[], asked: string): Place[] {
  const all = [...new Set(foldedWords(asked))].filter((word) => word.length > 1);
  const telling = all.filter((word) => !EVERYWHERE.has(word));
  const words = telling.length > 0 ? telling : all;
  const how = new Map<string, number[]>();
  const likenessesOf = (key: string): number[] => {
    const known = how.get(key);
    if (known) return known;
    const found = words.map((word) => likeness(word, key));
    how.set(key, found);
    return found;
  };
  const best = words.map(() => 0);
  const tokens: (Place & { key: string })[] = [];
  for (const [text, data] of texts.entries()) {
    for (const match of data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const key = foldedWords(match[0]).join('');
      if (key.length < 2) continue;
      likenessesOf(key).forEach((like, at) => (best[at] = Math.max(best[at] ?? 0, like)));
      tokens.push({ text, start: match.index, end: match.index + match[0].length, key });
    }
  }
  const isMeant = (like: number, at: number): boolean =>
    like > 0 && (like >= FORM || (best[at] ?? 0) < FORM);
  return tokens
    .filter(({ key }) => likenessesOf(key).some(isMeant))
    .map(({ text, start, end }) => ({ text, start, end }));
}
