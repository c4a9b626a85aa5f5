import {
  type Answer,
  createFinder,
  type FindOptions,
  type Found,
} from '../../widgets/src/core/search/finder.ts';
import type {
  IndexPlace,
  Network,
  Pagefind,
  PagefindResponse,
} from '../../widgets/src/core/search/pagefind.ts';
import { isHit } from '../../widgets/src/core/search/ranking.ts';
import { searchTerms } from '../../widgets/src/core/search/terms.ts';
import { type Facet, facets, type Query } from './query.ts';
import { type SiteResult, siteResultOf } from './site-result.ts';

/** How many records each value of a facet would leave; `null` where that is not known. */
export type FacetCounts = Record<Facet, Readonly<Record<string, number>> | null>;

/** What came of a search; what was counted is its `extra`. */
export type Outcome = Found<SiteResult, FacetCounts>;

export interface SearchOptions extends FindOptions {
  /** Whether the values of facets are to be counted. */
  counted?: boolean;
}

/** Search over the site's own index, narrowed by facets. */
export interface Engine {
  /** Starts to load, if that has not been done; a failure shows in the next search. */
  warm: () => void;
  /** Searches, and makes every search before it stale. It does not reject. */
  search: (query: Query, options: SearchOptions) => Promise<Outcome>;
  /** Makes every search before it stale. */
  cancel: () => void;
}

const noCounts: FacetCounts = { kind: null, topic: null, year: null, has: null };

/** An engine over the index at a place; see `createFinder`, which does the finding. */
export function createEngine(place: IndexPlace, network?: Network): Engine {
  const { warm, find, cancel } = createFinder(place, siteResultOf, network);
  return {
    warm,
    search: (query, { counted = false, ...options }) =>
      find(query.text, (pagefind) => askFor(pagefind, query, counted), options),
    cancel,
  };
}

async function askFor(
  pagefind: Pagefind,
  query: Query,
  counted: boolean,
): Promise<Answer<FacetCounts>> {
  if (counted) await pagefind.filters();
  const response = await ask(pagefind, query);
  return {
    hits: hitsOf(query, response),
    extra: counted ? await countFacets(pagefind, query, response) : noCounts,
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
