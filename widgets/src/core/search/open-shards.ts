import type { SearchFile } from './index-files.ts';
import { type IndexPlace, type Network, type Pagefind, startPagefind } from './pagefind.ts';
import { searchRanking } from './ranking.ts';
import { shardMark } from './shard-mark.ts';

/** A client over the shards of an index that could be had. */
export interface OpenShards {
  pagefind: Pagefind;
  /** The numbers of those that could not, as where a browser that has no network keeps only the newest. */
  missing: ReadonlySet<number>;
}

/**
 * Adds the other shards of an index to a client that was started over the first. Pagefind 1.6 never answers again once a
 * shard could not be added, so then another client is started over those that could.
 */
export async function openShards(
  pagefind: Pagefind,
  place: IndexPlace,
  attempt: number,
  network: Network,
  { shards }: Pick<SearchFile, 'shards'>,
): Promise<OpenShards> {
  const merge = async (client: Pagefind, wanted: ReadonlySet<number>): Promise<Set<number>> => {
    const failed = new Set<number>();
    const add = async (path: string, shard: number): Promise<void> => {
      await client.mergeIndex(place.index + path, {
        baseUrl: place.base,
        ranking: searchRanking,
        indexWeight: shardMark(shard),
      });
    };
    await Promise.all(
      shards.map(async ({ path }, shard) => {
        if (wanted.has(shard)) await add(path, shard).catch(() => failed.add(shard));
      }),
    );
    return failed;
  };
  // The first one is the client's own.
  const others = new Set([...shards.keys()].filter((shard) => shards[shard]?.path !== ''));
  const missing = await merge(pagefind, others);
  if (missing.size === 0) return { pagefind, missing };
  // What comes of closing it changes nothing.
  await pagefind.destroy().catch(() => undefined);
  const second = await startPagefind(place, attempt, network);
  const again = await merge(second, new Set([...others].filter((shard) => !missing.has(shard))));
  if (again.size > 0) throw new Error('Parts of the index could not be loaded.');
  return { pagefind: second, missing };
}
