import type { Code } from './code.ts';

/** What is said of what the publisher writes. */
export const authoringCodes = {
  'yaml-syntax': { severity: 'error', meaning: 'The file is not valid YAML.' },
  'setting-invalid': {
    severity: 'error',
    meaning: 'A setting has a name or a value that is not known.',
  },
  'topic-invalid': { severity: 'error', meaning: 'A topic is not written as topics are.' },
  'topic-conflict': {
    severity: 'error',
    meaning:
      'Two topics claim one id, label, name or former id, or a parent is unknown or its own descendant.',
  },
  'topic-unreachable': {
    severity: 'error',
    meaning: 'A topic has no names, or has one by which no paper could ever be found.',
  },
  'topic-needless': {
    severity: 'warning',
    meaning: 'A topic says a thing twice, or forbids what could not be found.',
  },
  'emerging-term': {
    severity: 'info',
    meaning: 'A term that no topic names is in more and more papers.',
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
} as const satisfies Record<string, Code>;
