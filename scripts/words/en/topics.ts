import { count } from './count.ts';

/** Topics: their index and their pages. */
export const topics = {
  topicsTitle: 'Topics',
  topicsLead: 'What the papers are about, with the number of papers by year of publication.',
  topic: 'Topic',
  topicTimeline: (topic: string) => `Papers on ${topic} by date of publication`,
  topicTimelineHelp: 'Each mark is a paper; the list below has them all.',
  topicTimelineColumns: 'Each column is a year; the list below has all papers.',
  /** What the marks of a timeline mean, where there are others than filled ones. */
  timelineUnsure: {
    dots: 'An open circle stands for a date of which a part is not known.',
    columns: 'The pale part of a column stands for years that were worked out.',
  },
  timelineUndated: (n: number) =>
    `${count(n, 'paper', 'papers')} that no digest dates ${n === 1 ? 'stands' : 'stand'} apart, to the right.`,
  noDate: 'no date',
  columnOf: (year: string, n: number, unsure: number) =>
    `${year}: ${count(n, 'paper', 'papers')}${unsure === 0 ? '' : `, ${unsure.toLocaleString('en')} of them in a year that was worked out`}`,
  stripsAxis: (from: string, to: string) =>
    `Every strip runs from ${from} to ${to}. Heights compare years of one topic, not topics; papers without a date are counted, not drawn.`,
  stripsUnsure: 'The pale part of a bar stands for years that were worked out.',
  noTopicsYet: 'This site has no topics.',
  follow: 'Follow',
  topicEmpty: 'No paper here has this topic yet.',
  topicPapers: 'Papers',
  firstPaper: 'First',
  newestPaper: 'Newest',
  topicYearTitle: (topic: string, year: string) =>
    year === 'undated' ? `${topic}: papers without a date` : `${topic}: papers of ${year}`,
};
