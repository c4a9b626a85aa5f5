import { count } from './count.ts';
import type { CapturedOn } from '../../schema/date.ts';

/** Numbers, dates, what every page has, and the home page. */
export const general = {
  /** For dates and numbers: British order, because a day, its month and its year then read in order. */
  locale: 'en-GB',
  number: (n: number) => n.toLocaleString('en'),

  siteFeedTitle: (site: string) => `${site}: papers`,
  topicFeedTitle: (site: string, topic: string) => `${site}: ${topic}`,
  feedDate: (date: string) => `Published: ${date}.`,

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
  uncertain: (date: string, mark: string) => `${date} (${mark})`,
  dateUnknown: 'date unknown',
  undated: 'Undated',
  kinds: { capture: 'Capture', daily: 'Daily list' },
  untitledDigests: { capture: 'Untitled capture', daily: 'Untitled daily list' },
  /** How the year of a capture is known. */
  yearKnown: {
    fileName: 'The file name gives the date.',
    fileNameYear: 'The file name gives the year, and the header the day.',
    header: 'The header gives the date.',
    correction: 'A correction by the publisher gives the date.',
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
  homeTopics: 'Largest topics',
  topicStrip: (topic: string, from: string, to: string) =>
    `${topic}: papers by year, ${from} to ${to}`,
  emptySite: 'There is no digest here yet.',
  emptySiteHelp:
    'When one is added to its content and the site is built again, its papers appear here.',
};
