import { z } from 'zod';

/** An address relative to the file it stands in, so that the API works under any host and base path. */
export const RelativeAddress = z
  .string()
  .regex(/^(\.\.\/|\.\/)*[a-z0-9._/-]*$/, 'an address relative to this file')
  .describe('an address, relative to the address of this file');

/** The most papers that one shard of a listing holds, so that no file grows without end. */
export const SHARD_SIZE = 5000;

/** The marker of an API file's kind and version: `offprint/paper/1`. */
export function schemaMarker<const Name extends string>(name: Name): `offprint/${Name}/1` {
  return `offprint/${name}/1`;
}

/** What a listing in shards says of itself, so that a consumer can walk it from its first file. */
export const shardShape = {
  count: z.int().nonnegative().describe('how many papers all shards list together'),
  shard: z.int().positive().describe('which part of the listing this is, from 1'),
  shards: z.int().positive().describe('how many parts there are'),
  next: RelativeAddress.nullable().describe('the next part; null in the last one'),
};
