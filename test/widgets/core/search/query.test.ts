import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blank,
  choicesOf,
  facets,
  isBlank,
  MOST_WORDS,
  noChoices,
  readBox,
  withoutOperator,
} from '../../../../widgets/src/core/search/query.ts';

/** What a box says that says nothing. */
const silent = { words: [], phrases: [], choices: noChoices, authors: [], identifiers: [] };

test('words, phrases and operators are told apart', () => {
  expect(readBox('neural "sheaf  networks" topic:graphs year:2023 has:code')).toEqual({
    ...silent,
    words: ['neural', 'sheaf', 'networks'],
    phrases: [['sheaf', 'networks']],
    choices: { ...noChoices, topic: 'graphs', year: '2023', has: 'code' },
  });
});

test.each([
  ['topic:"Graph learning"', { topic: 'Graph learning' }],
  ['KIND:Paper', { kind: 'paper' }],
  ['year:undated', { year: 'undated' }],
  ['digest:2025-11-07', { digest: '2025-11-07' }],
  ['year:2020 year:2021', { year: '2021' }],
])('%s chooses', (text, chosen) => {
  expect(readBox(text)).toEqual({ ...silent, choices: { ...noChoices, ...chosen } });
});

test.each([
  'author:',
  'editor:smith',
  'year:soon',
  'has:data',
  'kind:',
  'https://a.test/x',
  '10:30',
])('%s is plain words', (text) => {
  expect(readBox(text)).toEqual({ ...silent, words: [text] });
});

test('authors and identifiers are told from words, and a label may stand before an identifier', () => {
  expect(readBox('graphs author:bronstein author:"LeCun, Yann"')).toEqual({
    ...silent,
    words: ['graphs'],
    authors: ['bronstein', 'LeCun, Yann'],
  });
  expect(readBox('arXiv: 1706.03762v5, see doi:10.1145/3292500.3330919.')).toEqual({
    ...silent,
    words: ['see'],
    identifiers: [
      { kind: 'arxiv', id: '1706.03762', typed: 'arXiv:1706.03762v5,' },
      { kind: 'doi', id: '10.1145/3292500.3330919', typed: 'doi:10.1145/3292500.3330919.' },
    ],
  });
});

test('a quotation mark that is not closed reaches to the end, and curly ones are like straight ones', () => {
  expect(readBox('a "b c').phrases).toEqual([['b', 'c']]);
  expect(readBox('“b c” a').phrases).toEqual([['b', 'c']]);
  expect(readBox('"b" a')).toMatchObject({ words: ['b', 'a'], phrases: [] });
});

test('an operator in the box wins over what is chosen beside it', () => {
  const query = { ...blank, text: 'x year:2020', year: '2023', topic: 'graphs' };
  expect(choicesOf(query)).toEqual({ ...noChoices, year: '2020', topic: 'graphs' });
});

test('a query is blank that has neither words nor choices', () => {
  expect(isBlank({ ...blank, text: ' – ' })).toBe(true);
  expect(isBlank({ ...blank, text: 'x' })).toBe(false);
  expect(isBlank({ ...blank, text: 'has:code' })).toBe(false);
  expect(isBlank({ ...blank, text: 'author:smith' })).toBe(false);
  expect(isBlank({ ...blank, text: '1706.03762' })).toBe(false);
  expect(isBlank({ ...blank, year: '2020' })).toBe(false);
});

test('an operator is taken out of a text, and no other', () => {
  expect(withoutOperator('a year:2020 topic:"b c" d', 'topic')).toBe('a year:2020 d');
  expect(withoutOperator('a year:soon', 'year')).toBe('a year:soon');
});

test('whatever is typed, it is read; taking out every operator leaves words and phrases as they were', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'topic:a',
      'year:2020',
      '"a b"',
      '"',
      'kind:paper',
      ':',
      'has:code',
      'author:b',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join(' ');
      const read = readBox(text);
      expect(read.words.length).toBeLessThanOrEqual(MOST_WORDS);
      const left = facets.reduce((now, facet) => withoutOperator(now, facet), text);
      expect(readBox(left).choices).toEqual(noChoices);
      if (!/["“„”]/u.test(text)) expect(readBox(left)).toEqual({ ...read, choices: noChoices });
    }),
  );
});
