import type { Code } from './code.ts';

/** What is said where digests list one paper, or seem to. */
export const mergingCodes = {
  'bylines-differ': {
    severity: 'warning',
    meaning: 'Two digests say different things of one paper; the better evidence is shown.',
  },
  'titles-merged': {
    severity: 'info',
    tally: 'guessed',
    meaning:
      'Two spellings of a title were taken for one paper: their abstracts agree, or one has none.',
  },
  'papers-merged': {
    severity: 'info',
    tally: 'guessed',
    meaning:
      'Two titles were taken for one paper: an identifier says so, or the titles are variants of one and the abstracts agree.',
  },
  'same-title': {
    severity: 'warning',
    meaning: 'Papers with one title have different abstracts; they are kept apart.',
  },
  'near-miss': {
    severity: 'info',
    meaning:
      'Two papers look like one, but something says that they are not, or too little that they are; they are kept apart.',
  },
} as const satisfies Record<string, Code>;
