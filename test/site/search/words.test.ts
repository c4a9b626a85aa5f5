import { expect, test } from 'vitest';
import { wordsOf } from '../../../scripts/words/index.ts';
import { countText, writeSearchWords } from '../../../site/search/words.ts';
import type { SearchWords } from '../../../site/search/words.ts';

const words = JSON.parse(writeSearchWords(wordsOf('en'))) as SearchWords;

test('a number of results is said in words, one and none included', () => {
  expect([0, 1, 2, 1204].map((n) => countText(n, words))).toEqual([
    'Nothing found',
    '1 result',
    '2 results',
    '1,204 results',
  ]);
});

test('a language with more plurals uses those it has', () => {
  const polish = {
    ...words,
    locale: 'pl',
    count: { one: '{n} wynik', few: '{n} wyniki', many: '{n} wyników', other: '{n} wyniku' },
  };
  expect([1, 3, 5].map((n) => countText(n, polish))).toEqual(['1 wynik', '3 wyniki', '5 wyników']);
});
