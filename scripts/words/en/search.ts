import { count } from './count.ts';

/** The search page and the search dialog; see site/search. */
export const search = {
  searchTitle: 'Search',
  searchLead: (n: number) =>
    `Search ${count(n, 'paper', 'papers')} by title, abstract, topic and year.`,
  searchNoScript:
    'Search runs in your browser and needs JavaScript. Without it, papers can be found by year and by topic.',
  /** In the words of a search that a browser fills in, `{n}` stands for a number; see site/search/words.ts. */
  searchCount: { one: '{n} result', other: '{n} results' },
  searchLoading: 'Searching…',
  searchNothing: 'Nothing found',
  searchFewer: 'Fewer words, or other forms of them, may find more.',
  searchAgainWith: {
    kind: 'Search every kind',
    topic: 'Search every topic',
    year: 'Search every year',
    has: 'Search papers without code too',
  },
  searchBrowse: 'Papers can also be found by year and by topic.',
  searchFailed: 'The search could not be loaded.',
  searchFailedHelp: 'The connection may be down. Papers can also be found by year and by topic.',
  searchRetry: 'Try again',
  searchMore: 'Show more',
  searchAll: 'All results',
  searchClose: 'Close',
  searchResults: 'Results',
  searchNarrow: 'Narrow the search',
  searchClear: 'Remove all filters',
  searchHint: 'Papers, digests and topics, by any word of a title or an abstract.',
  searchHelp:
    'Every word of a title or an abstract is searched, and names of topics. Put words in "quotation marks" to find them side by side.',
  searchKeys: [
    { keys: '↑ ↓', does: 'choose' },
    { keys: 'Enter', does: 'open' },
    { keys: 'Esc', does: 'close' },
  ],
  searchStart: 'Or start with a topic',
  searchKinds: { paper: 'Paper', digest: 'Digest', topic: 'Topic' },
  searchFacets: { kind: 'Kind', topic: 'Topic', year: 'Year' },
  searchAny: { kind: 'All', topic: 'Any topic', year: 'Any year' },
  searchHas: { label: 'With', code: 'Code' },
  searchSort: 'Order',
  searchSorts: { relevance: 'Best match', date: 'Newest' },
};
