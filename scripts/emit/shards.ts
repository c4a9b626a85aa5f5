import { SHARD_SIZE } from '../schema/api/file.ts';
import { relativeAddress } from './output-file.ts';

/** One part of a listing, and what its file says of the whole. */
export interface Shard<T> {
  count: number;
  shard: number;
  shards: number;
  next: string | null;
  part: readonly T[];
}

/** Cuts a listing into shards; `address` gives the file of each by its number, from 1. */
export function* shards<T>(
  list: readonly T[],
  address: (shard: number) => string,
): Generator<Shard<T>> {
  const count = list.length;
  const total = Math.max(1, Math.ceil(count / SHARD_SIZE));
  for (let shard = 1; shard <= total; shard++) {
    yield {
      count,
      shard,
      shards: total,
      next: shard < total ? relativeAddress(address(shard), address(shard + 1)) : null,
      part: list.slice((shard - 1) * SHARD_SIZE, shard * SHARD_SIZE),
    };
  }
}
