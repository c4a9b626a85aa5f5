import type { Part } from '../../catalog/topics/growth.ts';
import { count } from './count.ts';

/** "7%"; under two a tenth more, because most topics are there, and what is not nothing does not become it. */
const percent = ({ count: n, of }: Part): string => {
  const share = (100 * n) / of;
  if (n > 0 && share < 0.05) return '<0.1%';
  return `${n > 0 && share < 1.95 ? share.toFixed(1) : Math.round(share)}%`;
};

/** Topics: their index and their pages. */
export const topics = {
  topicsTitle: 'Topics',
  topicsLead: 'What the papers are about, with the number of papers by year of publication.',
  topic: 'Topic',
  stripsAxis: (from: string, to: string) =>
    `Every strip runs from ${from} to ${to}. Heights compare years of one topic, not topics; papers without a date are counted, not drawn.`,
  stripsUnsure: 'The pale part of a bar stands for years that were worked out.',

  // index
  topicOrder: 'Order',
  topicOrders: {
    name: { label: 'Name', said: 'Topics by name, from {topic} on.' },
    papers: { label: 'Papers', said: 'Topics by number of papers, from {topic} on.' },
    growth: { label: 'Recent growth', said: 'Topics by recent growth, from {topic} on.' },
  },
  columnPapers: 'Papers',
  columnPart: 'Part of all papers',
  columnBefore: (year: string) => `before ${year}`,
  columnSince: (year: string) => `since ${year}`,
  allPapersRow: 'All papers',
  percent,
  inTopic: (topic: string) => `in ${topic}`,
  stripsHeights:
    'Heights compare the years of one row, never two rows. Papers without a date are counted, not drawn.',
  stripsGrowth: (year: string, n: number) =>
    `Recent growth compares a topic’s part of all papers before ${year} with its part of the ${count(n, 'paper', 'papers')} since. Papers whose year is not sure are in neither part, and a paper or two do not move a topic far.`,
  unusedTopics: 'Without papers so far',

  // which topics meet
  meetingTitle: 'Which topics meet',
  meetingHelp: (least: number, ties: number) =>
    `An arc joins two topics that have ${least === 1 ? 'a paper' : `at least ${least} papers`} in common, more than chance would give them, if it is among the ${ties} strongest of either. The thicker an arc, the more papers in common; the larger a dot, the more papers of the topic. Topics stand in the order that keeps arcs short.`,
  meetingPoint: 'Point at a topic to see its arcs alone.',
  meetingMost: 'Most papers in common',
  meetingTable: (n: number) =>
    n === 1 ? 'The pair as a table' : `All ${count(n, 'pair', 'pairs')} as a table`,
  meetingCaption: 'Pairs of topics by papers in common',
  meetingPair: 'Topics',
  meetingAnd: 'and',
  meetingShared: 'Papers',
  meetingExpected: 'By chance',
  /** Papers, where chance alone gave a pair its papers. */
  oneDecimal: (n: number) => (n < 10 ? n.toFixed(1) : Math.round(n).toLocaleString('en')),

  noTopicsYet: 'This site has no topics.',
};
