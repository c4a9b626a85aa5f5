import { count } from './count.ts';

/** What `npm run search` prints to people. */
export const terminal = {
  terminalFound: (total: number, shown: number) =>
    shown < total
      ? `${count(total, 'paper', 'papers')}; these are the first ${shown.toLocaleString('en')}.`
      : `${count(total, 'paper', 'papers')}.`,
  terminalNothing: 'Nothing found.',
  terminalRelaxed: 'Nothing has all of these words. These have most of them.',
  terminalPartial:
    'Part of the index could not be loaded: there may be more results, and some cannot be shown.',
  terminalCorrected: (typed: string, meant: string) =>
    `Nothing has “${typed}”: searched for “${meant}”.`,
  terminalPerhaps: (text: string) => `Did you mean “${text}”?`,
  terminalAbsent: {
    author: (id: string) => `No paper here is by “${id}”.`,
    topic: (id: string) => `There is no topic “${id}”.`,
    digest: (id: string) => `There is no digest “${id}”.`,
    arxiv: (id: string) => `No paper here has arXiv:${id}.`,
    doi: (id: string) => `No paper here has doi:${id}.`,
    paper: (id: string) => `No paper here has the address /papers/${id}/.`,
  },
  terminalBy: (authors: readonly string[]) => `by ${authors.join(', ')}`,
  terminalMissing: (words: readonly string[]) =>
    `without ${words.map((word) => `“${word}”`).join(' and ')}`,
};
