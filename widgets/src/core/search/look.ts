import type { Correction } from './answer.ts';
import { haveAll } from './gather.ts';
import type { Named } from './named.ts';
import type { Hit, OpenIndex } from './open-index.ts';
import type { Weighed } from './rank.ts';
import { promising, READ, type Ranked, readAndRank } from './ranked.ts';
import { READ_HASTY } from './ranking.ts';
import type { Term } from './terms-of.ts';

/** What is looked for. */
export interface Wanted {
  terms: readonly Term[];
  phrases: readonly (readonly string[])[];
  /** Whether words are taken as typed. */
  isExact: boolean;
  /** Whether the first that are read will do, if one of them has all words. */
  isHasty: boolean;
  /** Leaves what is chosen, in the same order. */
  narrow: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
  newestFirst: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
}

/** What was found for words. */
export interface Sight {
  /** Best first, narrowed; the first ones are `ranked`. */
  hits: readonly Hit[];
  /** The same before they were narrowed, in no order. */
  all: readonly Hit[];
  ranked: readonly Ranked[];
  /** What was searched for in the end, and how much each term counts. */
  weighed: readonly Weighed[];
  corrected: readonly Correction[];
  /** Words that may have been meant by others, which were searched for as they are. */
  meant: readonly Correction[];
  /** Nothing has all of the terms. */
  isRelaxed: boolean;
  /** What was found by names of authors, by the keys of hits. */
  named: ReadonlyMap<string, Named>;
  /** Why names could not be looked up that may have found more; `null` where they could, or there was no need. */
  failure: Error | null;
}

/** What nothing is found by. */
export const noSight: Sight = {
  hits: [],
  all: [],
  ranked: [],
  weighed: [],
  corrected: [],
  meant: [],
  isRelaxed: false,
  named: new Map(),
  failure: null,
};

/**
 * How many of the best are read to be ranked at first, each of which is a file to fetch; more, where none of those is
 * plainly what was asked for.
 */
const READ_FIRST = 4;

/** A paper that has all words and so much of them in its title is plainly what was asked for. */
export const PLAIN = 0.75;

/** What was found for words, and whether one of those that were read has all of them. */
export interface Look extends Sight {
  hasWhole: boolean;
}

/** Looks for what has all of some terms. */
export async function lookForAll(
  index: OpenIndex,
  wanted: Wanted,
  weighed: readonly Weighed[],
): Promise<Look> {
  const terms = weighed.map(({ term }) => term);
  return look(await haveAll(index, terms, wanted.phrases), wanted, weighed);
}

/**
 * Narrows hits, reads the most promising and puts them first, best first. In haste no more than the first ones are
 * read, whatever their shards, as long as one of them has all terms, or none that all of them lack.
 *
 * @param first how many are read at first, where another number is known to be needed
 */
export async function look(
  all: readonly Hit[],
  { narrow, phrases, isHasty }: Wanted,
  weighed: readonly Weighed[],
  first?: number,
): Promise<Look> {
  const narrowed = await narrow(all);
  const heavy = weighed.filter(({ term }) => !term.isLight).length;
  const hasty = isHasty && first === undefined;
  let chosen = hasty ? narrowed.slice(0, READ_HASTY) : promising(narrowed, first ?? READ_FIRST);
  let read = await readAndRank(chosen, weighed, phrases);
  const isMoreThere = chosen.length < narrowed.length && first === undefined;
  if (isMoreThere && !isEnough(read, hasty)) {
    chosen = promising(narrowed, READ);
    read = await readAndRank(chosen, weighed, phrases);
  }
  // The index takes a word that it does not have for a shorter one.
  const ranked = read.filter(({ rank }) => rank.missing.length < heavy);
  const seen = new Set(chosen);
  return {
    ...noSight,
    all,
    hits: [...ranked.map(({ hit }) => hit), ...narrowed.filter((hit) => !seen.has(hit))],
    ranked,
    weighed,
    hasWhole: ranked.some(({ rank }) => rank.missing.length === 0),
  };
}

/** Whether it would be of no use to read more than the most promising, best first. */
function isEnough([best, ...others]: readonly Ranked[], isHasty: boolean): boolean {
  if (!best) return false;
  const { missing, titled } = best.rank;
  if (missing.length === 0) return isHasty || titled >= PLAIN;
  // What all of these lack the others lack, too.
  return isHasty && missing.some((term) => others.every(({ rank }) => rank.missing.includes(term)));
}

/** Every term as much as another. */
export function evenly(terms: readonly Term[]): Weighed[] {
  return terms.map((term) => ({ term, weight: 1 }));
}
