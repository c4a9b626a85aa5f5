import {
  isIndexReachable,
  network as browserNetwork,
  type Network,
  type Pagefind,
  type PagefindResponse,
  startPagefind,
  type IndexPlace,
} from './pagefind.ts';
import { isHit } from './ranking.ts';
import type { Fragment } from './result.ts';
import { searchTerms } from './terms.ts';

/** What an index answered: its hits, and what else was asked of it. */
export interface Answer<Extra> {
  hits: PagefindResponse['results'];
  extra: Extra;
}

/** What came of a search. `stale`: a later one has taken its place, and this one is of no use to anyone. */
export type Found<Result, Extra> =
  | { state: 'found'; total: number; results: Result[]; extra: Extra }
  | { state: 'stale' }
  | { state: 'failed'; reason: string };

export interface FindOptions {
  /** The most results that are read. */
  count: number;
  /** Milliseconds to wait for a later search before this one starts. */
  pause?: number;
}

/** Search over an index. It and `pagefind.ts` are all that knows what the index is. */
export interface Finder<Result> {
  /** Starts to load, if that has not been done; a failure shows in the next search. */
  warm: () => void;
  /**
   * Searches, and makes every search before it stale. It does not reject.
   *
   * @param text what is asked for, to be marked in excerpts
   * @param ask asks the index; see `askWords`
   */
  find: <Extra>(
    text: string,
    ask: (pagefind: Pagefind) => Promise<Answer<Extra>>,
    options: FindOptions,
  ) => Promise<Found<Result, Extra>>;
  /** Makes every search before it stale. */
  cancel: () => void;
}

/** Asks an index for words, and for nothing else. */
export async function askWords(pagefind: Pagefind, text: string): Promise<Answer<null>> {
  const { results } = await pagefind.search(searchTerms(text), { filters: {}, sort: {} });
  return { hits: results.filter(isHit), extra: null };
}

/**
 * A finder over the index at a place. Nothing is loaded before it is asked for; after a failure the next search
 * loads it anew.
 *
 * @param read makes a result of a record of the index, given what was asked for
 */
export function createFinder<Result>(
  place: IndexPlace,
  read: (fragment: Fragment, text: string) => Result,
  network: Network = browserNetwork,
): Finder<Result> {
  let latest = 0;
  let attempts = 0;
  let started: Promise<Pagefind> | null = null;
  const start = (): Promise<Pagefind> => {
    started ??= startPagefind(place, attempts++, network).catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
  const giveUp = (): void => {
    // An instance that could not read its index never will; what comes of ending it changes nothing.
    started?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
    started = null;
  };

  const find: Finder<Result>['find'] = async (text, ask, { count, pause = 0 }) => {
    const ticket = ++latest;
    const isStale = (): boolean => ticket !== latest;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStale()) return { state: 'stale' };
    try {
      const pagefind = await start();
      if (isStale()) return { state: 'stale' };
      const { hits, extra } = await ask(pagefind);
      if (hits.length === 0 && !(await isIndexReachable(place.index, network))) {
        throw new Error('The index is out of reach.');
      }
      if (isStale()) return { state: 'stale' };
      const fragments = await Promise.all(hits.slice(0, count).map((hit) => hit.data()));
      if (isStale()) return { state: 'stale' };
      const results = fragments.map((fragment) => read(fragment, text));
      return { state: 'found', total: hits.length, results, extra };
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
