import type { Code } from './code.ts';

/** What `check` says of the text of titles and abstracts. */
export const textCodes = {
  'notation-restored': {
    severity: 'info',
    tally: 'restored',
    meaning:
      'A formula whose dollars or backslashes the source had lost is shown with them; what the source deleted may still be missing.',
  },
  'tex-restored': {
    severity: 'info',
    tally: 'restored',
    meaning: 'What TeX writes otherwise than prose is shown as a reader should see it.',
  },
  'citation-dropped': {
    severity: 'info',
    tally: 'restored',
    meaning: 'The key of a citation is not shown: the list that it points into is not there.',
  },
  'link-found': {
    severity: 'info',
    tally: 'links',
    meaning: 'An address that is not written as one, or does not end clearly, is shown as a link.',
  },
  'notation-left': {
    severity: 'warning',
    tally: 'leftAlone',
    meaning: 'What looks like a damaged formula is shown as the source has it: nothing is certain.',
  },
  'tex-left': {
    severity: 'warning',
    tally: 'leftAlone',
    meaning: 'What looks like TeX is shown as the source has it: nothing is certain.',
  },
  'link-refused': {
    severity: 'warning',
    tally: 'leftAlone',
    meaning:
      'What looks like an address is shown as plain text: a link would be unsafe or a guess.',
  },
  'damage-not-shown': {
    severity: 'info',
    meaning:
      'A text is damaged, and no page shows it: a better one of another digest stands there.',
  },
} as const satisfies Record<string, Code>;
