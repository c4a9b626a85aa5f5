import { expect, test } from 'vitest';
import { wordsOf } from '../../../scripts/words/index.ts';
import { listingWords } from '../../../site/client/choices/words.ts';
import { sentence } from '../../../site/client/sentence.ts';

const words = listingWords(wordsOf('en'));

test('what is hidden is said with its number and its topics, one paper included', () => {
  const said = (n: number) => sentence(words.hidden, n, words.locale, { topics: 'Audio (1)' });
  expect(said(1)).toBe('1 paper hidden: Audio (1).');
  expect(said(1204)).toBe('1,204 papers hidden: Audio (1).');
});

test('a topic whose name has braces stands there as it is', () => {
  const said = sentence(words.hidden, 2, words.locale, { topics: '{n} {topics} $& (2)' });
  expect(said).toBe('2 papers hidden: {n} {topics} $& (2).');
});

test('a language with more plurals uses those it has', () => {
  const forms = { one: '{n} wynik', few: '{n} wyniki', many: '{n} wyników', other: '{n} wyniku' };
  expect([1, 3, 5].map((n) => sentence(forms, n, 'pl'))).toEqual([
    '1 wynik',
    '3 wyniki',
    '5 wyników',
  ]);
});
