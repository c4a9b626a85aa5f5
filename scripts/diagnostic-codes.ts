/** How much a diagnostic matters: see `codes` for which code has which. */
export type Severity = 'error' | 'warning' | 'info';

interface Code {
  /**
   * `error`: what the publisher wrote is wrong, or a promise would break; nothing is published.
   * `warning`: a source is damaged or refused; it is named and the rest is built.
   * `info`: a guess that was made.
   */
  severity: Severity;
  /** What it means and why it is said, for the documentation. */
  meaning: string;
}

/** Every code that Offprint can say. Names are permanent: people search for them and filter by them. */
export const codes = {
  // reading files
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
  'missing-header-date': {
    severity: 'warning',
    meaning: 'The capture does not show on what day it was taken.',
  },
  'impossible-date': {
    severity: 'warning',
    meaning: 'The date does not exist in the calendar; it is not used.',
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
    meaning: 'A line fits nowhere in an entry; it is not shown.',
  },
  'doubled-entry': {
    severity: 'warning',
    meaning: 'The digest lists the paper twice; the first place counts.',
  },
  'unreadable-byline': {
    severity: 'warning',
    meaning:
      'The lines under an abstract look like a byline, and a part of them could not be understood; the rest is kept.',
  },
  // dates and merging
  'date-conflict': {
    severity: 'warning',
    meaning:
      'The file name and the header give different dates; the message says which one counts.',
  },
  'year-inferred': {
    severity: 'info',
    meaning: 'The capture shows no year; it was worked out from the bylines.',
  },
  'year-at-least': {
    severity: 'info',
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
    meaning: 'A paper would be younger than the capture that lists it; its date is not used.',
  },
  'bylines-differ': {
    severity: 'warning',
    meaning: 'Two digests say different things of one paper; the better evidence is shown.',
  },
  'titles-merged': {
    severity: 'info',
    meaning:
      'Two spellings of a title were taken for one paper: their abstracts agree, or one has none.',
  },
  'same-title': {
    severity: 'warning',
    meaning: 'Papers with one title have different abstracts; they are kept apart.',
  },
  'id-clash': {
    severity: 'info',
    meaning: 'Two papers would have had the same address; a short hash tells them apart.',
  },
  'departed-address': {
    severity: 'info',
    meaning: 'Nothing stands behind an address given out before; a page says so.',
  },
  'ids-invalid': {
    severity: 'error',
    meaning: 'ids.json, which keeps addresses from moving, cannot be used as it is.',
  },
  'ids-not-kept': {
    severity: 'info',
    meaning:
      'The content folder cannot be written to, so the addresses given out are not recorded.',
  },
  // what the publisher writes
  'yaml-syntax': { severity: 'error', meaning: 'The file is not valid YAML.' },
  'setting-invalid': {
    severity: 'error',
    meaning: 'A setting has a name or a value that is not known.',
  },
  'topic-invalid': { severity: 'error', meaning: 'A topic is not written as topics are.' },
  'topic-conflict': {
    severity: 'error',
    meaning: 'Two topics claim one id or one name, or a parent is unknown or its own descendant.',
  },
  'no-topics': { severity: 'info', meaning: 'There is no topics.yaml, so papers have no topics.' },
  'note-unknown-target': {
    severity: 'error',
    meaning: 'The note is for a digest, paper or topic that does not exist.',
  },
  'note-syntax': { severity: 'error', meaning: 'The note is not valid MDX.' },
  'note-import': {
    severity: 'error',
    meaning: 'A note imports or exports; its components are provided, and nothing else is needed.',
  },
  'note-component': {
    severity: 'error',
    meaning: 'The note uses a component that is not provided, or leaves out what it needs.',
  },
  'note-heading': {
    severity: 'error',
    meaning: 'A note has a heading of the first level; the page it stands on has one already.',
  },
  'note-element': {
    severity: 'error',
    meaning:
      'A note has a picture, an element or an attribute that pages cannot have: its file is not published, or the content security policy forbids it.',
  },
  'note-link': {
    severity: 'error',
    meaning:
      'A note links to code, or to a page of this site by a path that is wrong where the site is served below a folder.',
  },
  'note-expression': {
    severity: 'error',
    meaning: 'A note has an expression that would have to be evaluated; notes are words.',
  },
  'content-missing': { severity: 'error', meaning: 'The content folder does not exist.' },
  'content-unreadable': {
    severity: 'error',
    meaning:
      'A folder, or a file that is not a digest, could not be opened: what it says would be lost.',
  },
  // publishing
  'render-failed': { severity: 'error', meaning: 'The pages could not be rendered.' },
  'page-missing': {
    severity: 'error',
    meaning:
      'A page that the catalog asks for was not made, or one was made that it does not ask for.',
  },
  'page-malformed': {
    severity: 'error',
    meaning:
      'A page lacks what every page has: a doctype, one content security policy, a title, one main heading, ids of which each is given once.',
  },
  'broken-link': {
    severity: 'error',
    meaning: 'A page links to an address or a fragment of this site that does not exist.',
  },
  'api-incomplete': {
    severity: 'error',
    meaning: 'A file of the JSON API that the catalog asks for was not made.',
  },
  'index-incomplete': {
    severity: 'error',
    meaning: 'The search index is missing or does not hold every record.',
  },
  'project-path': {
    severity: 'error',
    meaning: 'The path of the project has a character in it with which pages cannot be rendered.',
  },
  'output-not-ours': {
    severity: 'error',
    meaning: 'The output folder holds files that Offprint did not make; it is not touched.',
  },
  'output-unusable': {
    severity: 'error',
    meaning: 'The output folder cannot be replaced in one step, so nothing can be published to it.',
  },
  'output-locked': {
    severity: 'error',
    meaning: 'Another build is publishing to the same folder.',
  },
  'output-repaired': {
    severity: 'info',
    meaning: 'An earlier build was killed while it published; the site was put in order.',
  },
} as const satisfies Record<string, Code>;

export type DiagnosticCode = keyof typeof codes;
