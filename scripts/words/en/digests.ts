import type { Part } from '../../catalog/topics/growth.ts';
import { count } from './count.ts';

/** Digests: their index and their pages. */
export const digests = {
  digestsTitle: 'Digests',
  digestsLead:
    'Each digest is one listing of papers: a page as it was captured, or one day of a daily list. The papers in it can be from any year.',
  digestTitle: (title: string, date: string) => `${title}, ${date}`,
  /** What the date of a digest says, by its kind. */
  dateOfKind: { capture: 'Captured', daily: 'Listed' },
  source: 'Source file',
  glance: 'At a glance',
  glanceYears: 'When its papers were published',
  glanceOneYear: (year: number) => `all in ${year}`,
  glanceTopics: 'What it is about',
  glanceMore: 'More here than in other digests',
  glanceOthers: 'Also about',
  glanceNoTopic: (n: number) =>
    `${count(n, 'paper has', 'papers have')} none of this site’s topics.`,
  /** "12 of 43", of the papers of a digest; beside it the same of all others. */
  partOf: ({ count: part, of }: Part) =>
    `${part.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  partElsewhere: ({ count: part, of }: Part) =>
    `in others ${part.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  glanceUndated: (n: number) => `${n.toLocaleString('en')} without a date`,
  titlesOnly: 'Titles only',
  abstract: 'Abstract',
  readAbstract: 'Read the abstract',
  foldAbstract: 'Fold it again',
  noAbstract: 'The digest gives no abstract for this paper.',
  digestEmpty: 'No paper of this digest is shown: the publisher has hidden them all.',
  alsoIn: 'Also in',
  digestDescription: {
    capture: (n: number, title: string, date: string) =>
      `${count(n, 'paper', 'papers')} from “${title}”, captured ${date}.`,
    daily: (n: number, title: string, date: string) =>
      `${count(n, 'paper', 'papers')} that “${title}” listed on ${date}.`,
  },
};
