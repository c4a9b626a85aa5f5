import type { Code } from './code.ts';

/** What is said while a site is rendered, verified and put in its place. */
export const publishingCodes = {
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
  'embed-incomplete': {
    severity: 'error',
    meaning: 'A picture or an answer to oEmbed that the catalog asks for was not made.',
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
