import type { Hit } from './open-index.ts';
import { holdsPhrase, rank, type Rank, type Weighed } from './rank.ts';
import { type Fragment, unread } from './result.ts';

/** A hit whose text was read. */
export interface Ranked {
  hit: Hit;
  fragment: Fragment;
  rank: Rank;
}

/** How many of the best are read to be ranked. */
export const READ = 10;

/** Of a record that the index found and nobody could look at. */
const UNSEEN: Rank = { score: 0, missing: [], titled: 0 };

/** What is read of each shard at least, because the scores of a small one are lower. */
const OF_EACH = 2;

/**
 * The hits that promise most: the first ones, and some of every shard.
 *
 * @param hits best first
 */
export function promising(hits: readonly Hit[], count: number): Hit[] {
  const taken = new Map<number, number>();
  return hits.filter(({ shard }, at) => {
    const before = taken.get(shard) ?? 0;
    taken.set(shard, before + 1);
    return at < count || before < OF_EACH;
  });
}

/**
 * Reads hits and ranks them, best first; equal ones stay in their order. Those that lack a phrase are left out; of those
 * that cannot be read the index's word is taken.
 */
export async function readAndRank(
  hits: readonly Hit[],
  weighed: readonly Weighed[],
  phrases: readonly (readonly string[])[],
): Promise<Ranked[]> {
  const read = await Promise.all(
    hits.map(async (hit) => {
      // Whether there is anything to show at all is found out when results are made.
      const fragment = await hit.read().catch(() => unread);
      return { hit, fragment, rank: fragment === unread ? UNSEEN : rank(weighed, fragment) };
    }),
  );
  return read
    .filter(
      ({ fragment }) =>
        fragment === unread || phrases.every((phrase) => holdsPhrase(phrase, fragment)),
    )
    .sort((one, other) => other.rank.score - one.rank.score);
}
