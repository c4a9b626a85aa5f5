import { counted } from './shared.ts';

/** The words of `<paper-search>`, in English. */
export const search = {
  /** What the field is for. */
  searchPapers: 'Search papers',
  /** The button that leads to the site's own search page. */
  searchGo: 'Search',
  searching: 'Searching…',
  /** "1 result", "1,204 results" */
  results: (n: number, locale: string) =>
    n === 0 ? 'Nothing found' : counted(n, 'result', 'results', locale),
  /** Leads to all results, on the site's own search page. */
  seeAll: 'see all',
  kinds: { paper: 'Paper', digest: 'Digest', topic: 'Topic' },
  /** Beside a date without a year. */
  yearUnknown: 'year unknown',
  /** The authors that a result was found by. */
  by: (authors: readonly string[]) => `by ${authors.join(', ')}`,
  /** What a result lacks of what was asked for. */
  without: (missing: readonly string[]) =>
    `without ${missing.map((word) => `“${word}”`).join(', ')}`,
  /** Where results cannot be shown in place. */
  resultsOn: (site: string) => `Results open on ${site}`,
};

/** A table of the same words, in any language. */
export type SearchWords = typeof search;
