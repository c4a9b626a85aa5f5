import type { Hit, OpenIndex } from './open-index.ts';
import type { Rank } from './rank.ts';
import type { Term } from './terms-of.ts';

/** What a paper was found by besides its text. */
export interface Named {
  hit: Hit;
  /** The terms that are names of its authors. */
  terms: ReadonlySet<Term>;
  /** Those authors, as the paper writes them. */
  authors: readonly string[];
  /** Whether all terms are the name of one author. */
  isOne: boolean;
}

/** Papers found by their authors. */
export interface ByName {
  /** By the keys of their hits, all that `whole` and `some` have. */
  named: ReadonlyMap<string, Named>;
  /** Papers that have all terms, as names or in their texts, narrowed: those that one author is named for newest first. */
  whole: readonly Hit[];
  /** Papers of these authors that lack other terms, narrowed, newest first. */
  some: readonly Hit[];
  /** The terms that are names of somebody. */
  names: ReadonlySet<Term>;
  /** Why names could not be looked up; `null` where they could. */
  failure: Error | null;
}

/** Nothing found by a name. */
export const nobody: ByName = {
  named: new Map(),
  whole: [],
  some: [],
  names: new Set(),
  failure: null,
};

/**
 * What a name counts: about as much as a word of the title does (`COUNTS` in rank.ts); where all terms are one author's,
 * as much again, so that no text that only mentions them is better.
 */
const NAME = 1.5;

/** What it counts that nothing is missing, as it does in rank.ts. */
const COMPLETE = 1;

/** Every record by its place among all rows of the index; `null` for those of parts that are not here. */
export async function placedHits(
  index: Pick<OpenIndex, 'rows' | 'missing'>,
): Promise<(Hit | null)[]> {
  const rows = await index.rows();
  return Array.from(rows.values(), ({ hit }) => (index.missing.has(hit.shard) ? null : hit));
}

/** The rank of a record when names of its authors count as its words. */
export function rankWithNames(rank: Rank, named: Named | undefined): Rank {
  if (!named) return rank;
  const missing = rank.missing.filter((term) => !named.terms.has(term));
  const complete = missing.length === 0 && rank.missing.length > 0 ? COMPLETE : 0;
  const names = NAME * named.terms.size * (named.isOne ? 2 : 1);
  return { ...rank, missing, score: rank.score + names + complete };
}
