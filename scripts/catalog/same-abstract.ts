import { wordsOf } from './word-runs.ts';

/**
 * The least Dice coefficient of word bigrams at which two abstracts under one title are one abstract.
 * Measured on arXiv abstracts: of 410 that were damaged on their way into a listing, 409 keep at least
 * 0.56 with the original (the other was rewritten); an abstract cut to its first fifth keeps 0.30 in 19
 * of 20 cases; 99 of 100 random pairs of different papers stay under 0.06, and of 6,000 papers only 3 have
 * any other paper above 0.30.
 */
const AGREEMENT = 0.3;

/**
 * The most abstracts under one title that a bigram is followed into. Up to so many, the comparison is
 * exact; beyond, which only "Abstract" as a title or a hostile file reaches, it stays linear.
 */
const FOLLOWED = 50;

/**
 * Which of some abstracts under one title are the same: groups of indices, the connected components of
 * "agrees with", so that the order of the abstracts changes nothing but the order of the groups.
 */
export function groupsThatAgree(abstracts: readonly string[]): number[][] {
  if (abstracts.length === 1) return [[0]];
  const parents = abstracts.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (
      let parent = parents[root];
      parent !== undefined && parent !== root;
      parent = parents[root]
    ) {
      root = parent;
    }
    parents[index] = root;
    return root;
  };
  const sets = abstracts.map(bigramsOf);
  const holders = new Map<string, number[]>();
  for (const [index, bigrams] of sets.entries()) {
    const shared = new Map<number, number>();
    for (const bigram of bigrams) {
      const list = holders.get(bigram) ?? [];
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (list.length < FOLLOWED) list.push(index);
      holders.set(bigram, list);
    }
    for (const [other, count] of shared) {
      const size = bigrams.size + (sets[other]?.size ?? 0);
      if ((2 * count) / size >= AGREEMENT) parents[rootOf(index)] = rootOf(other);
    }
  }
  const groups = Map.groupBy(parents.keys(), rootOf);
  return [...groups.values()];
}

/** The pairs of neighbouring words of a text, its edges included; a text without words is its own word. */
function bigramsOf(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length === 0) words.push(text.trim());
  const bigrams = new Set<string>();
  let before = '';
  for (const word of [...words, '']) {
    bigrams.add(`${before} ${word}`);
    before = word;
  }
  return bigrams;
}
