/**
 * How many bytes of words share a file, unpacked, if they find a place in it: a third of what Pagefind writes. A search
 * fetches a file for each of its words, and each file makes the list that every reader fetches a dozen bytes longer.
 */
const PART = 20_000;

/** The most bytes of a part, but for a single word that has more. */
const MOST = 2 * PART;

/** Words that begin with so many same letters stay together: a search for one that is cut is one in a single file. */
const FAMILY = 4;

/**
 * Where a sorted list of words is cut in parts, each as its first item and that after its last one.
 *
 * @param places where each item begins, in bytes, and at last where the last one ends
 */
export function wordRuns(
  places: readonly number[],
  wordAt: (item: number) => string,
): [first: number, after: number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let after = 1; after < places.length; after += 1) {
    const size = (places[after] ?? 0) - (places[first] ?? 0);
    const isLast = after === places.length - 1;
    if (!isLast) {
      if (size < PART) continue;
      const isFamily = wordAt(after).slice(0, FAMILY) === wordAt(after - 1).slice(0, FAMILY);
      if (isFamily && size < MOST) continue;
    }
    found.push([first, after]);
    first = after;
  }
  return found;
}

/** The beginning of a word by which it differs from another, as Pagefind 1.6 tells which words a file has. */
export function toldApart(word: string, other: string): string {
  const signs = Array.from(word);
  const others = Array.from(other);
  const at = signs.findIndex((sign, place) => sign !== others[place]);
  return at < 0 ? word : signs.slice(0, at + 1).join('');
}
