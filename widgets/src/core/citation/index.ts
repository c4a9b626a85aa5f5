import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { Facts } from './facts.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

export { factsOf, type Cited, type Facts } from './facts.ts';

/** The ways to cite a paper, by name; "Text" is for people, the others are for programs. */
export const formats = {
  BibTeX: bibtex,
  RIS: ris,
  'CSL-JSON': cslJson,
  Text: plain,
} satisfies Record<string, (facts: Facts) => string>;
