import { count } from './count.ts';

/** What `npm run search` prints to people. */
export const terminal = {
  terminalFound: (total: number, shown: number) =>
    shown < total
      ? `${count(total, 'paper', 'papers')}; these are the first ${shown.toLocaleString('en')}.`
      : `${count(total, 'paper', 'papers')}.`,
  terminalNothing: 'Nothing found.',
  terminalRelaxed: 'Nothing has all of these words. These have most of them.',
  terminalCorrected: (typed: string, meant: string) =>
    `Nothing has “${typed}”: searched for “${meant}”.`,
  terminalPerhaps: (text: string) => `Did you mean “${text}”?`,
  terminalMissing: (words: readonly string[]) =>
    `without ${words.map((word) => `“${word}”`).join(' and ')}`,
};
