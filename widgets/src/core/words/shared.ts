import type { ProblemKind } from '../problem.ts';

/** "1 paper", "1,204 papers" */
export function counted(n: number, one: string, many: string, locale: string): string {
  return `${n.toLocaleString(locale)} ${n === 1 ? one : many}`;
}

/** What every element may have to say, in English. */
export const shared = {
  /** Of dates and numbers; the page's own where its language has words. */
  locale: 'en-GB',
  loading: 'Loading…',
  offline: 'To be shown when you are online.',
  retry: 'Try again',
  /** "from papers.example.org" */
  from: (site: string) => `from ${site}`,
  /** Beside a date that is not stated whole. */
  certainty: { inferred: 'year worked out', 'at-least': 'or a later year' } as {
    stated?: null;
    inferred: string;
    'at-least': string;
  },
  dateUnknown: 'date unknown',
  /** Instead of what could not be loaded; the link to it stands beside. */
  problem: {
    failed: 'This could not be loaded.',
    gone: 'This is no longer there.',
    'too-large': 'This is too large to be shown.',
    unusable: 'This cannot be shown.',
    newer: 'This is too new to be shown.',
  } satisfies Record<ProblemKind, string> as Record<ProblemKind, string>,
  /** A link to what could not be shown. */
  openPage: 'Open its page',
};

/** A table of the same words, in any language. */
export type SharedWords = typeof shared;
