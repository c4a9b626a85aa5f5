/**
 * The client of the index merges what its shards find and does not say which of them found it, and the names of
 * fragments are only one of a kind within a shard. A score is a number of 24 bits in one of 53, so that a shard can
 * be written in those that it leaves free.
 */
const STEP = 2 ** -36;

/** What the scores of a shard are multiplied with, so that `readMark` tells it; shards are counted from 0, up to 2,000. */
export function shardMark(shard: number): number {
  return 1 + shard * STEP;
}

/** The shard that a marked score comes from, and the score. */
export function readMark(marked: number): { shard: number; score: number } {
  const score = Math.fround(marked);
  return { shard: score > 0 ? Math.round((marked / score - 1) / STEP) : 0, score };
}
