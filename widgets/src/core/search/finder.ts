import type { AskOptions, Finder, Outcome } from './answer.ts';
import { answerTo } from './answer-to.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { whileWanted } from './while-wanted.ts';
import {
  type IndexPlace,
  isIndexReachable,
  network as browserNetwork,
  type Network,
} from './pagefind.ts';
import type { Query } from './query.ts';

export type { Finder } from './answer.ts';

/**
 * A finder over the index at a place. Nothing is loaded before it is asked for; after a failure the next search loads
 * it anew. It and what it imports know no document: it runs in a page, in a worker and in Node.
 */
export function createFinder(place: IndexPlace, network: Network = browserNetwork): Finder {
  let latest = 0;
  let attempts = 0;
  let started: Promise<OpenIndex> | null = null;
  const start = (): Promise<OpenIndex> => {
    started ??= openIndex(place, attempts++, network).catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
  const giveUp = (): void => {
    // An index that could not be read never will be; what comes of closing it changes nothing.
    started?.then((index) => index.close()).catch(() => undefined);
    started = null;
  };
  const find = async (query: Query, options: AskOptions): Promise<Outcome> => {
    const ticket = ++latest;
    const isStale = (): boolean => ticket !== latest;
    const { pause = 0 } = options;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStale()) return { state: 'stale' };
    try {
      const index = await start();
      if (isStale()) return { state: 'stale' };
      const answer = await answerTo(whileWanted(index, isStale), query, options);
      if (answer.total === 0 && !(await isIndexReachable(place.index, network))) {
        throw new Error('The index is out of reach.');
      }
      if (isStale()) return { state: 'stale' };
      // What is missing may be there for the next search.
      if (index.missing.size > 0) giveUp();
      return { state: 'found', ...answer };
    } catch (error) {
      if (isStale()) return { state: 'stale' };
      giveUp();
      return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    // The search that follows meets the same failure and says so.
    warm: () => void start().catch(() => undefined),
    find,
    cancel: () => {
      latest += 1;
    },
  };
}
