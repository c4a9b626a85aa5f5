import type { CapturedOn } from '../schema/date.ts';

/** "1 paper", "1,204 papers". */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** Every word of the interface, in English. Functions take what varies; numbers arrive as numbers. */
export const en = {
  /** For dates and numbers: British order, because a day, its month and its year then read in order. */
  locale: 'en-GB',
  number: (n: number) => n.toLocaleString('en'),

  siteFeedTitle: (site: string) => `${site}: papers`,
  topicFeedTitle: (site: string, topic: string) => `${site}: ${topic}`,

  // counts
  papers: (n: number) => count(n, 'paper', 'papers'),
  digests: (n: number) => count(n, 'digest', 'digests'),
  topics: (n: number) => count(n, 'topic', 'topics'),
  authors: (n: number) => count(n, 'author', 'authors'),

  // dates
  /** The mark beside a date that no source states whole. */
  certainty: {
    stated: null,
    inferred: 'year worked out',
    'at-least': 'or a later year',
    unknown: 'year unknown',
  } satisfies Record<CapturedOn['certainty'], string | null>,
  dateUnknown: 'date unknown',
  undated: 'Undated',
  kinds: { capture: 'Capture', daily: 'Daily list' },
  untitledDigests: { capture: 'Untitled capture', daily: 'Untitled daily list' },
  /** How the year of a capture is known. */
  yearKnown: {
    fileName: 'The file name gives the date.',
    fileNameYear: 'The file name gives the year, and the header the day.',
    header: 'The header gives the date.',
    bylines: (latest: number) =>
      `Its bylines leave out the current year, and the latest year they print is ${latest}.`,
    newestPaper: (title: string, date: string) =>
      `Its newest dated paper, “${title}”, is from ${date}, so it cannot be older.`,
    nothing: 'Nothing in it tells the year.',
    noDate: 'Nothing in it tells the date.',
  },

  // frame
  skip: 'Skip to the text',
  navigation: 'Site',
  nav: { digests: 'Digests', papers: 'Papers', topics: 'Topics', about: 'About' },
  search: 'Search',
  searchPapers: 'Search papers',
  searchPlaceholder: 'Title, method or word',
  theme: 'Colours',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  feed: 'Feed',
  footer: (site: string) => `${site} keeps research papers where they can be found again.`,
  publishedBy: (who: string) => `Published by ${who}.`,
  noTracking: 'No tracking, no requests to anyone else.',
  pageTitle: (page: string, site: string) => (page === site ? site : `${page} · ${site}`),
  titleOfPage: (title: string, page: number) => `${title}, page ${page}`,
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: 'Pages',
  editorsNote: 'Editor’s note',

  // home
  newestDigests: 'Newest digests',
  allDigests: 'All digests',
  allTopics: 'All topics',
  allPapers: 'All papers',
  papersByYear: 'Papers by year',
  homeTopics: 'Topics',
  topicStrip: (topic: string, from: string, to: string) =>
    `${topic}: papers by year, ${from} to ${to}`,
  emptySite: 'There is no digest here yet.',
  emptySiteHelp:
    'When one is added to its content and the site is built again, its papers appear here.',

  // digests
  digestsTitle: 'Digests',
  digestsLead:
    'Each digest is one listing of papers, as it stood on the day it was captured. The papers in it can be from any year.',
  digestTitle: (title: string, date: string) => `${title}, ${date}`,
  capturedOn: 'Captured',
  source: 'Source file',
  glance: 'At a glance',
  glanceYears: 'When its papers were published',
  glanceTopics: 'What it is about',
  glanceUndated: (n: number) => `${n.toLocaleString('en')} without a date`,
  titlesOnly: 'Titles only',
  abstract: 'Abstract',
  readAbstract: 'Read the abstract',
  foldAbstract: 'Fold it again',
  noAbstract: 'The digest gives no abstract for this paper.',
  alsoIn: 'Also in',
  digestDescription: (n: number, title: string, date: string) =>
    `${count(n, 'paper', 'papers')} from “${title}”, captured ${date}.`,

  // papers
  papersTitle: 'Papers',
  papersLead: (papers: number, digests: number) =>
    `${count(papers, 'paper', 'papers')} from ${count(digests, 'digest', 'digests')}, newest first.`,
  newestPapers: (n: number) => `The newest ${n.toLocaleString('en')}`,
  yearTitle: (year: string) => (year === 'undated' ? 'Papers without a date' : `Papers of ${year}`),
  undatedLead:
    'No digest says when these papers appeared, and their date is not guessed. Where a later digest states it, they move to their year.',
  yearLead: (n: number, year: string) =>
    `${count(n, 'paper', 'papers')} published in ${year}, newest first.`,
  years: 'Years',
  paper: 'Paper',
  published: 'Published',
  publishedUnknown: 'Not stated in any digest',
  authorsLabel: 'Authors',
  authorsUnnamed: (n: number) => `${count(n, 'author', 'authors')}, not named in the source`,
  unlabelledNumber: 'Unlabelled number',
  unlabelledNumberHelp: 'printed after the date in the digest, which does not say what it counts',
  topicsLabel: 'Topics',
  because: (words: string) => `because of ${words}`,
  seenIn: 'Seen in',
  position: (n: number) => `no. ${n}`,
  related: 'Related papers',
  bothAbout: (words: string) => `both: ${words}`,
  findOn: 'Find it on',
  findOnHelp: 'A search for the title; it leaves this site.',
  dataLabel: 'Data',
  data: 'This paper as JSON',
  topicData: 'This topic as JSON',
  links: 'Links',
  linkKinds: {
    code: 'Code',
    project: 'Project page',
    paper: 'Paper',
    pdf: 'PDF',
    data: 'Data',
    demo: 'Demo',
    review: 'Review',
    other: 'Link',
  },

  // topics
  topicsTitle: 'Topics',
  topicsLead: 'What the papers are about, with the number of papers by year of publication.',
  topic: 'Topic',
  topicTimeline: (topic: string) => `Papers on ${topic} by date of publication`,
  topicTimelineHelp: (undated: number) =>
    `Each mark is a paper; the list below has them all${undated === 0 ? '' : `, with ${count(undated, 'paper', 'papers')} more that no digest dates`}.`,
  topicTimelineUnsure: ' An open circle stands for a date of which a part was worked out.',
  stripsAxis: (from: string, to: string) =>
    `Every strip runs from ${from} to ${to}. Heights compare years of one topic, not topics; papers without a date are counted, not drawn.`,
  noTopicsYet: 'This site has no topics.',
  follow: 'Follow',
  topicEmpty: 'No paper here has this topic yet.',
  topicPapers: 'Papers',
  firstPaper: 'First',
  newestPaper: 'Newest',
  topicYearTitle: (topic: string, year: string) =>
    year === 'undated' ? `${topic}: papers without a date` : `${topic}: papers of ${year}`,

  // search: see site/search
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
  searchSort: 'Order',
  searchSorts: { relevance: 'Best match', date: 'Newest' },

  // about and errors
  aboutTitle: 'About',
  about: (site: string) => ({
    lead: `${site} reads digests of research papers and keeps what they say, where it can be found, cited and read without a network.`,
    sections: [
      {
        id: 'digests',
        title: 'Digests and papers',
        paragraphs: [
          'A digest is a listing of papers as it stood on one day. The day says when the listing was captured; it says nothing of when a paper appeared, so the two dates are kept apart everywhere.',
          'A paper that several digests list is one paper here, with every place it was seen. What one digest says of it, such as its date or the number of its authors, serves it everywhere.',
        ],
      },
      {
        id: 'certainty',
        title: 'What is certain, and what is not',
        paragraphs: [
          'Nothing is made up. Where a digest leaves out a year, it is worked out from the digest’s own evidence and marked: “year worked out” where the evidence settles it, “or a later year” where it only sets a limit. Authors who are not named stay unnamed.',
          'Abstracts are shown as the digest prints them. Some digests lose parts of formulas on the way; such text is kept as it came.',
        ],
      },
      {
        id: 'addresses',
        title: 'Addresses that stay',
        paragraphs: [
          'The address of a paper or a digest is given once. Corrections, better titles and new digests never move it, and a record that is merged into another leaves a pointer behind.',
        ],
      },
      {
        id: 'privacy',
        title: 'Privacy',
        paragraphs: [
          'Pages make no request to anyone but this site: no trackers, no fonts or scripts from elsewhere, no cookies. Search runs in your browser. The one thing that is stored is your choice of colours, in your browser alone.',
        ],
      },
      {
        id: 'take',
        title: 'Take it with you',
        paragraphs: [
          'Everything on these pages is also there as JSON and as feeds, free to read from any other page.',
        ],
      },
    ],
  }),
  notFoundTitle: 'There is no such page',
  notFoundLead: 'The address may be mistyped. Addresses given out here do not move.',
  departedTitle: 'No longer here',
  departedPaper: 'This paper is no longer part of this site: no digest in it lists the paper now.',
  departedDigest: 'This digest is no longer part of this site.',
  movedTitle: 'This paper has another address',
  movedLead: 'Two records turned out to be one paper. It is now at',
};

export type Words = typeof en;
