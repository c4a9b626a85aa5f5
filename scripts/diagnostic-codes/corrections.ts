import type { Code } from './code.ts';

/** What is said of `corrections.yaml`. */
export const correctionsCodes = {
  'correction-invalid': {
    severity: 'error',
    meaning: 'A correction is not written as corrections are.',
  },
  'correction-no-match': {
    severity: 'error',
    meaning: 'A correction is for something that is not there: a paper, a digest, words, a link.',
  },
  'correction-conflict': {
    severity: 'error',
    meaning: 'Two corrections, or two parts of one, cannot both hold.',
  },
  'correction-needless': {
    severity: 'info',
    meaning: 'A correction changes nothing: what it asks for is so without it.',
  },
} as const satisfies Record<string, Code>;
