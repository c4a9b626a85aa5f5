import type { Code } from './code.ts';

/** What is said of the files in `digests/` and of what they hold. */
export const readingCodes = {
  'unreadable-file': {
    severity: 'warning',
    meaning: 'The file could not be opened; it is left out.',
  },
  'unused-file': {
    severity: 'warning',
    meaning: 'Nothing reads this file or folder; it may be misspelt or in the wrong place.',
  },
  'file-too-large': {
    severity: 'warning',
    meaning: 'The file is over the size limit; it is refused whole, never cut.',
  },
  'too-many-entries': {
    severity: 'warning',
    meaning: 'The file has more entries than the limit; it is refused whole, never cut.',
  },
  'not-utf-8': {
    severity: 'warning',
    meaning:
      'The file is not UTF-8 text; it is refused, because a guess at its encoding would show wrong letters.',
  },
  'unknown-format': {
    severity: 'warning',
    meaning: 'No reader recognises the file; it is left out.',
  },
  'empty-digest': {
    severity: 'warning',
    meaning: 'The file was understood but holds no entry; it makes no digest.',
  },
  'no-digests': {
    severity: 'warning',
    meaning: 'There is no digest, so the site is empty; the content folder may be the wrong one.',
  },
  'control-characters': {
    severity: 'warning',
    meaning: 'Control characters were removed: they are invisible, and some break feeds and pages.',
  },
  'bidi-overrides': {
    severity: 'warning',
    meaning:
      'Characters that override the direction of text were removed: they can make text read as something it is not.',
  },
  'lone-surrogates': {
    severity: 'warning',
    meaning: 'Half a character was replaced by U+FFFD: it cannot be written as UTF-8.',
  },
  'missing-title': {
    severity: 'warning',
    meaning:
      'A title is missing: an abstract stands alone and is shown as a title, or nothing readable is left of a title and U+FFFD stands in its place. The entry is kept.',
  },
  'missing-abstract': {
    severity: 'warning',
    meaning: 'A title is not followed by an abstract; the entry is kept without one.',
  },
  'short-abstract': {
    severity: 'warning',
    meaning: 'The abstract is far shorter than the others of its digest; it may have been cut.',
  },
  'long-title': {
    severity: 'warning',
    meaning:
      'The title is far longer than a title is; it may be an abstract whose title is missing.',
  },
  'stray-line': {
    severity: 'warning',
    tally: 'dropped',
    meaning: 'A line fits nowhere in an entry; it is not shown.',
  },
  'doubled-entry': {
    severity: 'warning',
    tally: 'dropped',
    meaning: 'The digest lists the paper twice; the first place counts.',
  },
  'unreadable-byline': {
    severity: 'warning',
    meaning:
      'The lines under an abstract look like a byline, and a part of them could not be understood; the rest is kept.',
  },
  'json-syntax': {
    severity: 'warning',
    meaning:
      'The file is not valid JSON; it is refused whole, because what it would say is not known.',
  },
  'unreadable-entry': {
    severity: 'warning',
    tally: 'dropped',
    meaning:
      'An element of a list is no record of a paper, or a record without a title; it is left out.',
  },
  'unreadable-field': {
    severity: 'warning',
    tally: 'dropped',
    meaning:
      'A field of a record is not what the format says; it is not used, and the rest of the record is kept.',
  },
  'fields-differ': {
    severity: 'info',
    meaning: 'A record says one thing twice, in different words; the message says what counts.',
  },
  'hidden-authors': {
    severity: 'info',
    meaning: 'The source marks authors as hidden; they are counted, and not named.',
  },
} as const satisfies Record<string, Code>;
