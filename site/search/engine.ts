import { isHit } from '../../scripts/emit/search-ranking.ts';
import { searchTerms } from '../../scripts/emit/search-words.ts';
import {
  isIndexReachable,
  network as browserNetwork,
  type Network,
  type Pagefind,
  type PagefindResponse,
  startPagefind,
} from './pagefind.ts';
import { type Facet, type Query, facets } from './query.ts';
import { type Result, resultOf } from './result.ts';

/** How many records each value of a facet would leave; `null` where that is not known. */
export type FacetCounts = Record<Facet, Readonly<Record<string, number>> | null>;

/** What came of a search. `stale`: a later one has taken its place, and this one is of no use to anyone. */
export type Outcome =
  | { state: 'found'; total: number; results: Result[]; counts: FacetCounts }
  | { state: 'stale' }
  | { state: 'failed'; reason: string };

export interface SearchOptions {
  /** The most results that are read. */
  count: number;
  /** Whether the values of facets are to be counted. */
  counted?: boolean;
  /** Milliseconds to wait for a later search before this one starts. */
  pause?: number;
}

/** Search over the site's index. It is the only thing that knows what the index is. */
export interface Engine {
  /** Starts to load, if that has not been done; a failure shows in the next search. */
  warm: () => void;
  /** Searches, and makes every search before it stale. It does not reject. */
  search: (query: Query, options: SearchOptions) => Promise<Outcome>;
  /** Makes every search before it stale. */
  cancel: () => void;
}

const noCounts: FacetCounts = { kind: null, topic: null, year: null, has: null };

/**
 * An engine over the index at an address. Nothing is loaded before it is asked for; after a failure the
 * next search loads it anew.
 */
export function createEngine(
  place: { index: string; base: string },
  network: Network = browserNetwork,
): Engine {
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

  const search: Engine['search'] = async (query, { count, counted = false, pause = 0 }) => {
    const ticket = ++latest;
    const isStale = (): boolean => ticket !== latest;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStale()) return { state: 'stale' };
    try {
      const pagefind = await start();
      if (counted) await pagefind.filters();
      if (isStale()) return { state: 'stale' };
      const response = await ask(pagefind, query);
      const hits = hitsOf(query, response);
      if (hits.length === 0 && !(await isIndexReachable(place.index, network))) {
        throw new Error('The index is out of reach.');
      }
      const counts = counted ? await countFacets(pagefind, query, response) : noCounts;
      if (isStale()) return { state: 'stale' };
      const read = await Promise.all(hits.slice(0, count).map((hit) => hit.data()));
      if (isStale()) return { state: 'stale' };
      return {
        state: 'found',
        total: hits.length,
        results: read.map((fragment) => resultOf(fragment, query.text)),
        counts,
      };
    } catch (error) {
      if (isStale()) return { state: 'stale' };
      giveUp();
      return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    // The search that follows meets the same failure and says so.
    warm: () => void start().catch(() => undefined),
    search,
    cancel: () => {
      latest += 1;
    },
  };
}

function ask(pagefind: Pagefind, query: Query): Promise<PagefindResponse> {
  const filters: Record<string, string> = {};
  for (const facet of facets) {
    const value = query[facet];
    if (value !== null) filters[facet] = value;
  }
  // Without words there is nothing to rank by.
  const byDate = query.sort === 'date' || query.text === '';
  return pagefind.search(query.text === '' ? null : searchTerms(query.text), {
    filters,
    sort: byDate ? { date: 'desc' } : {},
  });
}

function hitsOf(query: Query, { results }: PagefindResponse): PagefindResponse['results'] {
  return query.text === '' ? results : results.filter(isHit);
}

/** Counts the values of each facet as if none of them were chosen, so that a reader sees the others too. */
async function countFacets(
  pagefind: Pagefind,
  query: Query,
  response: PagefindResponse,
): Promise<FacetCounts> {
  const counts = { ...noCounts };
  for (const facet of facets) {
    const freed = { ...query, [facet]: null };
    const free = query[facet] === null ? response : await ask(pagefind, freed);
    // The index counts what matched by nothing that counts too; then no number is better than a wrong one.
    if (hitsOf(freed, free).length === free.results.length)
      counts[facet] = free.filters[facet] ?? {};
  }
  return counts;
}
