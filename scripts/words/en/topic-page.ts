import type { Part } from '../../catalog/topics/growth.ts';
import { count } from './count.ts';

const number = (n: number): string => n.toLocaleString('en');

/** The page of a topic. */
export const topicPage = {
  // facts
  topicPapers: 'Papers',
  withCode: (n: number) => `${number(n)} with code`,
  firstPaper: 'First',
  newestPaper: 'Newest',
  topicGrowth: 'Share',
  growthSince: (year: string, { count: n, of }: Part, percent: string) =>
    `Since ${year}: ${number(n)} of ${count(of, 'paper', 'papers')} here, ${percent}`,
  growthBefore: ({ count: n, of }: Part, percent: string) =>
    `before: ${number(n)} of ${number(of)}, ${percent}`,
  growthMark: { up: 'More than before.', down: 'Less than before.' },
  widerTopic: 'Part of',
  narrowerTopics: 'Parts',
  topicEmpty: 'No paper here has this topic yet.',

  // timeline
  /** What a timeline shows, in a sentence; also for those who do not see it. */
  topicSpan: ({
    papers,
    dated,
    years,
    most,
  }: {
    papers: number;
    dated: number;
    years: { from: string; to: string } | null;
    most: { year: string; count: number } | null;
  }) => {
    const all = count(papers, 'paper', 'papers');
    if (!years) return `${all}, none of them with a date`;
    const head = dated < papers ? `${all}, ${number(dated)} of them with a date` : all;
    if (years.from === years.to) return `${head}, ${dated === 1 ? '' : 'all '}of ${years.from}`;
    const peak = most ? `, most in ${most.year} (${number(most.count)})` : '';
    return `${head}${dated < papers ? ':' : ','} ${years.from} to ${years.to}${peak}`;
  },
  timelineDots: 'Each mark is a paper.',
  timelineColumns: {
    0: 'Each column is a day.',
    1: 'Each column is a month.',
    3: 'Each column is a quarter of a year.',
    12: 'Each column is a year.',
  },
  /** What the marks of a timeline mean, where there are others than filled ones. */
  timelineUnsure: {
    dots: 'An open circle stands for a date of which a part is not known, or was worked out.',
    reach: 'The line through it covers the days it may mean.',
    orLater: 'An arrow: or a later year.',
    columns: 'The pale part of a column stands for years that were worked out.',
  },
  timelineAll: (n: number) => `Below, in grey: all ${count(n, 'paper', 'papers')} here, by year.`,
  timelineUndated: (n: number) =>
    `${count(n, 'paper', 'papers')} without a date ${n === 1 ? 'stands' : 'stand'} apart.`,
  noDate: 'no date',
  monthsOf: (from: string, to: string) => `${from}–${to}`,
  columnOf: (time: string, n: number, unsure: number) =>
    `${time}: ${count(n, 'paper', 'papers')}${unsure === 0 ? '' : `, ${number(unsure)} of them in a year that was worked out`}`,

  // table
  sameAsTable: 'The same as a table',
  yearTable: (topic: string) => `Papers on ${topic} by year of publication`,
  yearTableYear: 'Year',
  yearTablePapers: 'Papers',
  yearTableUnsure: 'of them in a year worked out',
  yearTableAll: 'All papers here',

  // neighbours
  neighbours: 'Shares papers with',
  neighboursHelp: 'How many of its papers have the other topic too.',
  sharedPapers: (n: number) => count(n, 'paper', 'papers'),

  // its pages by year
  topicYearTitle: (topic: string, year: string) =>
    year === 'undated' ? `${topic}: papers without a date` : `${topic}: papers of ${year}`,
  allOfTopic: (topic: string) => `All of ${topic}`,
};
