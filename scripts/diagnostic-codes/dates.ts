import type { Code } from './code.ts';

/** What is said of the days of digests and papers. */
export const datesCodes = {
  'missing-header-date': {
    severity: 'warning',
    meaning: 'The capture does not show on what day it was taken.',
  },
  'impossible-date': {
    severity: 'warning',
    tally: 'dropped',
    meaning: 'The date does not exist in the calendar; it is not used.',
  },
  'date-conflict': {
    severity: 'warning',
    meaning:
      'The file name and the header give different dates; the message says which one counts.',
  },
  'year-inferred': {
    severity: 'info',
    tally: 'guessed',
    meaning: 'The capture shows no year; it was worked out from the bylines.',
  },
  'year-at-least': {
    severity: 'info',
    tally: 'guessed',
    meaning: 'The capture shows no year; it is the earliest that fits the papers in it.',
  },
  'year-unknown': {
    severity: 'warning',
    meaning: 'Nothing tells the year of the capture; its page shows the day alone.',
  },
  'year-contradiction': {
    severity: 'warning',
    meaning:
      'The bylines give a year that is before a paper in the capture; the later evidence counts.',
  },
  'date-after-capture': {
    severity: 'warning',
    tally: 'dropped',
    meaning: 'A paper would be younger than the capture that lists it; its date is not used.',
  },
} as const satisfies Record<string, Code>;
