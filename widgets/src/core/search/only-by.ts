import { authorsNamed } from './by-name.ts';
import { nameTokens } from './name-words.ts';
import { placedHits } from './named.ts';
import type { Hit, OpenIndex } from './open-index.ts';

/** An index as if it had only the papers of some authors. */
export interface OnlyBy {
  index: OpenIndex;
  /** Names of the authors who were meant, by the key of each paper. */
  authors: ReadonlyMap<string, readonly string[]>;
  /** Names that nobody has. */
  absent: string[];
}

/**
 * Narrows an index to the papers that have an author for each of some names, as typed: `bronstein`, `LeCun, Y.`; a name
 * that is cut is one that begins so. Rejects if names cannot be loaded.
 */
export async function onlyBy(index: OpenIndex, names: readonly string[]): Promise<OnlyBy> {
  const [rows, hits] = await Promise.all([index.rows(), placedHits(index)]);
  const absent: string[] = [];
  let left: Map<string, string[]> | null = null;
  for (const name of names) {
    const authors = await authorsNamed(index, nameTokens(name).flat(), true);
    if (authors.length === 0) absent.push(name);
    const before: Map<string, string[]> | null = left;
    const now = new Map<string, string[]>();
    for (const author of authors) {
      for (const place of author.papers) {
        const key = hits[place]?.key;
        if (key === undefined || (before !== null && !before.has(key))) continue;
        const known = now.get(key) ?? before?.get(key) ?? [];
        now.set(key, [...new Set([...known, author.name])]);
      }
    }
    left = now;
  }
  const authors = left ?? new Map<string, string[]>();
  const kept = (some: readonly Hit[]): Hit[] => some.filter(({ key }) => authors.has(key));
  const few = new Map([...rows].filter(([key]) => authors.has(key)));
  return {
    authors,
    absent,
    index: {
      ...index,
      search: async (words) => kept(await index.search(words)),
      phrase: async (words) => kept(await index.phrase(words)),
      rows: () => Promise.resolve(few),
      // Their places are among all rows; and who says an author by operator means no other by a word.
      file: { ...index.file, names: { path: '', from: [] } },
    },
  };
}
