import {
  blank,
  choicesOf,
  type Facet,
  facets,
  isBlank,
  noChoices,
  type Query,
  readBox,
  withoutOperator,
} from '../../widgets/src/core/search/query.ts';
import { queryText } from '../../widgets/src/core/search/query-text.ts';
import { kinds } from '../../widgets/src/core/search/result.ts';

export { choicesOf, type Facet, facets, isBlank, readBox };

/** A search of the site, as a page states it. */
export interface Asked extends Query {
  /** Whether words are taken as typed: nothing is corrected, and no word is left out. */
  exact: boolean;
}

/** A search for nothing in particular. */
export const nothing: Asked = { ...blank, exact: false };

/**
 * The search that a URL's search part (`?q=…&topic=…`) or a form's fields ask for. Of a repeated name the
 * first value counts; what is unknown, or not written as such a value is, is left out.
 */
export function parseQuery(source: string | URLSearchParams): Asked {
  const parameters = typeof source === 'string' ? new URLSearchParams(source) : source;
  const value = (name: string, pattern: RegExp): string | null => {
    const given = parameters.get(name);
    return given !== null && pattern.test(given) ? given : null;
  };
  return settled({
    text: queryText(parameters.get('q') ?? ''),
    kind: kinds.find((kind) => kind === parameters.get('kind')) ?? null,
    topic: value('topic', ID),
    year: value('year', /^(\d{4}|undated)$/),
    digest: value('digest', ID),
    has: parameters.get('has') === 'code' ? 'code' : null,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    exact: parameters.get('exact') === '1',
  });
}

/** As `Id` in scripts/schema/id.ts. */
const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** The search part of the URL of a search: empty, or from `?q=` on; what is not asked for is left out. */
export function formatQuery(asked: Asked): string {
  const parameters = new URLSearchParams();
  if (asked.text !== '') parameters.set('q', asked.text);
  for (const facet of facets) {
    const value = asked[facet];
    if (value !== null) parameters.set(facet, value);
  }
  if (asked.sort !== 'relevance') parameters.set('sort', asked.sort);
  if (asked.exact) parameters.set('exact', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same search with another text in the box; its words are taken freely again. */
export function withText(asked: Asked, typed: string): Asked {
  return settled({ ...asked, text: queryText(typed), exact: false });
}

/** The same search with another choice of a facet, or with none: an operator for it goes from the box. */
export function withChoice(asked: Asked, facet: Facet, value: string | null): Asked {
  const text = withoutOperator(asked.text, facet);
  const chosen = parseQuery(value === null ? '' : new URLSearchParams({ [facet]: value }));
  return settled({ ...asked, text, [facet]: chosen[facet] });
}

/** The same search with nothing chosen, neither in the box nor beside it. */
export function withoutChoices(asked: Asked): Asked {
  const text = facets.reduce(withoutOperator, asked.text);
  return settled({ ...asked, ...noChoices, text });
}

/** A search that says nothing twice, such as what an operator in the box chooses, and nothing of words it has none of. */
function settled(asked: Asked): Asked {
  const { choices, words } = readBox(asked.text);
  const kept = { ...asked, exact: asked.exact && words.length > 0 };
  for (const facet of facets) if (choices[facet] !== null) kept[facet] = null;
  return kept;
}
