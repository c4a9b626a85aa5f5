import type { textCodes } from '../../../scripts/diagnostic-codes/text.ts';
import { type Provocations, capture, clocks, content, digest, grains } from './content.ts';

const withWords = (words: string) =>
  digest(capture('Nov 7', { ...grains, abstract: `${grains.abstract} ${words}` }, clocks));

/** What provokes each code of texts. */
export const text: Provocations<keyof typeof textCodes> = {
  'notation-restored': withWords('The count takes mathcal{O}(d^k) steps.'),
  'tex-restored': withWords(String.raw`The law is one of Fr\'echet.`),
  'citation-dropped': withWords(String.raw`It is an old law~\citep{weir2019rivers}.`),
  'link-found': withWords('The code is at github.com/example/grains.'),
  'notation-left': withWords('The count takes frac{d^{k} steps.'),
  'tex-left': withWords(String.raw`The law is \emph{the one of old.`),
  'link-refused': withWords('The code is at https://user@example.org/grains.'),
  'damage-not-shown': content({
    'digests/2025-11-07.txt': capture('Nov 7', {
      ...grains,
      abstract: `${grains.abstract} It takes O(d^k) steps.`,
    }),
    'digests/2025-11-14.txt': capture('Nov 14', {
      ...grains,
      abstract: `${grains.abstract} It takes $O(d^k)$ steps.`,
    }),
  }),
};
