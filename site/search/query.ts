import { queryText } from '../../widgets/src/core/search/query-text.ts';
import { type Kind, kinds } from '../../widgets/src/core/search/result.ts';

/** What a search can be narrowed by, in the order of the URL. Each takes one value or none. */
export const facets = ['kind', 'topic', 'year', 'has'] as const;
export type Facet = (typeof facets)[number];

/** A search as a reader states it. */
export interface Query {
  /** Words, without white space at either end; may be empty. */
  text: string;
  kind: Kind | null;
  /** A topic's id. */
  topic: string | null;
  /** Four digits, or `undated`. */
  year: string | null;
  /** What a paper must come with. */
  has: 'code' | null;
  sort: 'relevance' | 'date';
}

/** A search for nothing in particular. */
export const blank: Query = {
  text: '',
  kind: null,
  topic: null,
  year: null,
  has: null,
  sort: 'relevance',
};

/** Whether a query asks for nothing: no words and no filter. */
export function isBlank(query: Query): boolean {
  return query.text === '' && facets.every((facet) => query[facet] === null);
}

/**
 * The query that a URL's search part (`?q=…&topic=…`) or a form's fields ask for. Of a repeated name the
 * first value counts; what is unknown, or not written as such a value is, is left out.
 */
export function parseQuery(source: string | URLSearchParams): Query {
  const parameters = typeof source === 'string' ? new URLSearchParams(source) : source;
  const value = (name: string, pattern: RegExp): string | null => {
    const given = parameters.get(name);
    return given !== null && pattern.test(given) ? given : null;
  };
  return {
    text: queryText(parameters.get('q') ?? ''),
    kind: kinds.find((kind) => kind === parameters.get('kind')) ?? null,
    topic: value('topic', /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/),
    year: value('year', /^(\d{4}|undated)$/),
    has: parameters.get('has') === 'code' ? 'code' : null,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The search part of the URL of a query: empty, or from `?q=` on; what is not asked for is left out. */
export function formatQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.text !== '') parameters.set('q', query.text);
  for (const facet of facets) {
    const value = query[facet];
    if (value !== null) parameters.set(facet, value);
  }
  if (query.sort !== 'relevance') parameters.set('sort', query.sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
