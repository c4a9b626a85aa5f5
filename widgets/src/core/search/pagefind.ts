import { searchRanking } from './ranking.ts';
import type { Fragment } from './result.ts';

/** What is used of Pagefind 1.6's client, which comes with the index and is not bundled. */
export interface Pagefind {
  /** `null` finds everything. */
  search: (text: string | null) => Promise<PagefindResponse>;
  /** Adds an index; see `ShardOptions`. */
  mergeIndex: (path: string, options: ShardOptions) => Promise<void>;
  destroy: () => Promise<void>;
}

/** How an index is added to the first one. */
export interface ShardOptions {
  baseUrl: string;
  ranking: typeof searchRanking;
  /** What its scores are multiplied with. */
  indexWeight: number;
}

export interface PagefindHit {
  /** Name of its fragment, one of a kind within an index. */
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

export interface PagefindResponse {
  results: PagefindHit[];
}

/** What the search does to the world, so that a test can do it to a world of its own. */
export interface Network {
  /** Loads a module by its address. */
  importModule: (url: string) => Promise<unknown>;
  /** Whether a file can be had now. */
  isReachable: (url: string) => Promise<boolean>;
  /** The text of a file. Rejects if it cannot be had. */
  readText: (url: string) => Promise<string>;
}

/** Where an index is. */
export interface IndexPlace {
  /** Address of its folder, with a slash at its end. */
  index: string;
  /** What is put before the addresses of results: the path that the site is served from, or its whole address. */
  base: string;
}

/** The network of a browser. */
export const network: Network = {
  // No bundler has anything to bundle here: the module comes with the index.
  importModule: (url) => import(/* @vite-ignore */ /* webpackIgnore: true */ url),
  isReachable: (url) =>
    fetch(url, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  readText: async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} could not be loaded: ${response.status}.`);
    return response.text();
  },
};

/**
 * Whether the index at an address can be had. Pagefind 1.6 takes a part of its index that it cannot load for
 * one without matches, so this has to be asked before it is said that there are none.
 */
export function isIndexReachable(index: string, { isReachable }: Network): Promise<boolean> {
  return isReachable(`${index}pagefind-entry.json`);
}

/**
 * Starts Pagefind over an index, on the thread that it is called on. A failed start has to be tried again with another
 * `attempt`, because a browser may remember that a module could not be loaded. Rejects if the module cannot be loaded
 * or is something else; an index that cannot be loaded shows only in its first answer.
 */
export async function startPagefind(
  { index, base }: IndexPlace,
  attempt: number,
  { importModule }: Network,
): Promise<Pagefind> {
  const module = await importModule(`${index}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`);
  if (!isModule(module)) throw new Error('What was loaded is not the search client.');
  return module.createInstance({ baseUrl: base, ranking: searchRanking, noWorker: true });
}

interface PagefindModule {
  createInstance: (options: {
    baseUrl: string;
    ranking: typeof searchRanking;
    noWorker: boolean;
  }) => Pagefind;
}

function isModule(module: unknown): module is PagefindModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createInstance' in module &&
    typeof module.createInstance === 'function'
  );
}
