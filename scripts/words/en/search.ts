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
  /** What is said of how a search was understood; a link to another search follows where it ends in none. */
  searchNotices: {
    relaxed: 'Nothing has all of these words. These have most of them.',
    partial:
      'Part of the index is out of reach: there may be more results, and some cannot be shown.',
    corrected: 'Showing results for {meant}. Nothing has {typed}.',
    exactly: 'Search for it as typed',
    exact: 'Words are taken as typed.',
    freely: 'Search for near ones too',
    meant: 'Did you mean',
    /** What names no paper: `{id}`. */
    absent: {
      author: 'No paper here is by ‘{id}’.',
      topic: 'There is no topic ‘{id}’.',
      digest: 'There is no digest ‘{id}’.',
      arxiv: 'No paper here has arXiv:{id}.',
      doi: 'No paper here has doi:{id}.',
      paper: 'No paper here has the address /papers/{id}/.',
    },
  },
  searchQuoted: '‘{word}’',
  /** The authors that a result was found by. */
  searchBy: 'by {names}',
  searchWithout: 'without {words}',
  searchNotStored: 'not stored for offline',
  searchUnmark: 'Remove highlights',
  searchAgainWith: {
    kind: 'Search every kind',
    topic: 'Search every topic',
    year: 'Search every year',
    digest: 'Search every digest',
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
  searchHint:
    'Papers, digests and topics, by any word of a title or an abstract; papers by author, arXiv number or DOI, too.',
  searchHintOperators: 'Narrow it with',
  searchHelp:
    'Every word of a title or an abstract is searched, and names of authors; an arXiv number, a DOI or an address finds its paper. What narrows a search can be chosen above or typed:',
  searchExamples: {
    phrase: 'words side by side',
    author: 'by an author',
    topic: 'on a topic',
    year: 'of a year',
    digest: 'in a digest',
    code: 'that come with code',
    kind: 'topics, not papers',
  },
  searchKeys: [
    { keys: '↑ ↓', does: 'choose' },
    { keys: 'Enter', does: 'open' },
    { keys: 'Esc', does: 'close' },
  ],
  searchStart: 'Or start with a topic',
  searchKinds: { paper: 'Paper', digest: 'Digest', topic: 'Topic' },
  searchFacets: { kind: 'Kind', topic: 'Topic', year: 'Year', digest: 'Digest' },
  searchAny: { kind: 'All', topic: 'Any topic', year: 'Any year', digest: 'Any digest' },
  searchHas: { label: 'With', code: 'Code' },
  searchSort: 'Order',
  searchSorts: { relevance: 'Best match', date: 'Newest' },

  /** A reader's own searches. Browsers put these together, as above. */
  yourSearches: {
    recent: 'Recent searches',
    saved: 'Saved searches',
    kept: 'Kept in this browser only.',
    unkept: 'This browser does not let the site keep them: they end when you leave this page.',
    save: 'Save this search',
    remove: 'Remove “{search}” from this list',
    removeRecent: 'Remove all recent searches',
    fresh: { one: '{n} new', other: '{n} new' },
  },
};
