import { wordsOf } from '../word-runs.ts';

/**
 * The least Dice coefficient of word bigrams at which two abstracts under one title are one abstract.
 * Measured on arXiv abstracts: of 410 that were damaged on their way into a listing, 409 keep at least
 * 0.56 with the original (the other was rewritten); an abstract cut to its first fifth keeps 0.30 in 19
 * of 20 cases; 99 of 100 random pairs of different papers stay under 0.06, and of 6,000 papers only 3 have
 * any other paper above 0.30.
 */
export const AGREEMENT = 0.3;

/**
 * The most abstracts under one title that a bigram is followed into. Up to so many, the comparison is
 * exact; beyond, which only "Abstract" as a title or a hostile file reaches, it stays linear.
 */
const FOLLOWED = 50;

/** How much two abstracts have in common. */
export interface Alikeness {
  /** The Dice coefficient of their word bigrams, 0 to 1. */
  dice: number;
  /** The part of the shorter one's bigrams that are in the other, 0 to 1. */
  contained: number;
  /** Bigrams of the shorter one. */
  fewer: number;
}

/** Two abstracts of a list that agree, by their indices, and how much. */
export interface Agreement {
  a: number;
  b: number;
  dice: number;
}

/** The pairs of abstracts under one title that agree. The abstracts must be distinct. */
export function agreements(abstracts: readonly string[]): Agreement[] {
  if (abstracts.length < 2) return [];
  const sets = abstracts.map(bigramsOf);
  const holders = new Map<string, number[]>();
  const found: Agreement[] = [];
  for (const [b, bigrams] of sets.entries()) {
    const shared = new Map<number, number>();
    for (const bigram of bigrams) {
      const list = holders.get(bigram) ?? [];
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (list.length < FOLLOWED) list.push(b);
      holders.set(bigram, list);
    }
    for (const [a, count] of shared) {
      const dice = (2 * count) / (bigrams.size + (sets[a]?.size ?? 0));
      if (dice >= AGREEMENT) found.push({ a, b, dice });
    }
  }
  return found;
}

/** Compares two abstracts by their bigrams, see `hashedBigrams`. */
export function alikeness(a: Uint32Array, b: Uint32Array): Alikeness {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, two] = [a[i] ?? 0, b[j] ?? 0];
    if (one === two) shared++;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  const fewer = Math.min(a.length, b.length);
  return { dice: (2 * shared) / (a.length + b.length), contained: shared / fewer, fewer };
}

/** The bigrams of a text as 32-bit hashes (FNV-1a), in order, each once: small enough to keep thousands. */
export function hashedBigrams(text: string): Uint32Array {
  const hashes = new Set<number>();
  // The hash of a bigram goes on from that of its first word: nothing is put together for it.
  let before = FNV_START;
  for (const word of [...wordsOrMarks(text), '']) {
    hashes.add(hashedOn(hashedOn(before, ' '), word) >>> 0);
    before = hashedOn(FNV_START, word);
  }
  return Uint32Array.from(hashes).sort();
}

const FNV_START = 0x811c9dc5;

function hashedOn(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The pairs of neighbouring words of a text, its edges included; a text without words is its own word. */
function bigramsOf(text: string): Set<string> {
  const bigrams = new Set<string>();
  let before = '';
  for (const word of [...wordsOrMarks(text), '']) {
    bigrams.add(`${before} ${word}`);
    before = word;
  }
  return bigrams;
}

/** The words of a text; of one without words, such as `...`, its marks as one. */
function wordsOrMarks(text: string): string[] {
  const words = wordsOf(text);
  return words.length === 0 ? [text.trim()] : words;
}
