import { expect, test } from 'vitest';
import { wordsOf } from '../../../scripts/words/index.ts';
import { describeSearch } from '../../../site/search/describe.ts';
import { foundHash, readFoundHash } from '../../../site/search/found-words.ts';
import { missingText, type Notice, noticesOf } from '../../../site/search/notices.ts';
import { readShown } from '../../../site/search/page-history.ts';
import { formatQuery, nothing, parseQuery } from '../../../site/search/query.ts';
import { type SearchWords, writeSearchWords } from '../../../site/search/words.ts';

const words = JSON.parse(writeSearchWords(wordsOf('en'))) as SearchWords;
const plain = { corrected: [], relaxed: false, isPartial: false, absent: [], suggestion: null };
const said = ({ parts, link }: Notice) => [
  parts.map(({ text, strong }) => (strong ? `*${text}*` : text)).join(''),
  ...(link ? [link.text, formatQuery(link.asked)] : []),
];

test('an answer that is what was asked for needs no words', () => {
  expect(noticesOf(parseQuery('?q=sheaf'), plain, words)).toEqual([]);
});

test('words taken for others are named, with what they were taken for and a way to insist', () => {
  const asked = parseQuery('?q=Shaef+netwroks+topic:shaef&year=2023');
  const corrected = [
    { typed: 'Shaef', meant: 'sheaf' },
    { typed: 'netwroks', meant: 'networks' },
  ];
  expect(noticesOf(asked, { ...plain, corrected }, words).map(said)).toEqual([
    [
      'Showing results for *sheaf networks topic:shaef*. Nothing has ‘Shaef’ or ‘netwroks’.',
      'Search for it as typed',
      '?q=Shaef+netwroks+topic%3Ashaef&year=2023&exact=1',
    ],
  ]);
});

test('an author or an identifier of no paper is named', () => {
  const absent = [
    { kind: 'author', id: 'nobody' } as const,
    { kind: 'arxiv', id: '1706.00001' } as const,
  ];
  expect(noticesOf(parseQuery('?q=x'), { ...plain, absent }, words).map(said)).toEqual([
    ['No paper here is by ‘nobody’.'],
    ['No paper here has arXiv:1706.00001.'],
  ]);
});

test('signs in a word are signs', () => {
  const corrected = [{ typed: 'c++{', meant: '$& c' }];
  const [notice] = noticesOf(parseQuery('?q=learn+c%2B%2B{'), { ...plain, corrected }, words);
  expect(notice?.parts.find(({ strong }) => strong)?.text).toBe('learn $& c');
});

test('results that have most of the words say so, and a better text is offered as a link', () => {
  const asked = parseQuery('?q=sheaf+nets&sort=date&exact=1');
  const answer = { ...plain, relaxed: true, suggestion: 'sheaf networks' };
  expect(noticesOf(asked, answer, words).map(said)).toEqual([
    ['Words are taken as typed.', 'Search for near ones too', '?q=sheaf+nets&sort=date'],
    ['Nothing has all of these words. These have most of them.'],
    ['Did you mean', 'sheaf networks', '?q=sheaf+networks&sort=date'],
  ]);
});

test('a result says what it lacks', () => {
  expect(missingText([], words)).toBeNull();
  expect(missingText(['cosines'], words)).toBe('without ‘cosines’');
  expect(missingText(['a', 'b', 'c'], words)).toBe('without ‘a’, ‘b’ or ‘c’');
});

test('a page that was found is told the words to mark, as they were meant', () => {
  const asked = parseQuery('?q=shaef+"neural+nets"+has:code');
  const hash = foundHash(asked, { corrected: [{ typed: 'shaef', meant: 'sheaf' }] });
  expect(hash).toBe('#find=sheaf+neural+nets');
  expect(readFoundHash(hash)).toBe('sheaf neural nets');
  expect(foundHash(parseQuery('?topic=graphs'), plain)).toBe('');
  for (const other of ['', '#site-main', '#finder=a', '#a=find']) {
    expect(readFoundHash(other)).toBeNull();
  }
});

test('a search is called by its words and what it is narrowed to', () => {
  const asked = parseQuery('?q=sheaf+networks&topic=graphs&year=2023&has=code');
  const names = { code: 'Code' };
  expect(describeSearch(asked, names, (_, value) => value.toUpperCase())).toBe(
    'sheaf networks, GRAPHS, 2023, Code',
  );
  expect(describeSearch({ ...nothing, digest: '2025-11-07' }, names)).toBe('2025-11-07');
});

test('an entry of the history says what was on show; anything else is the beginning', () => {
  const left = { count: 60, scroll: 812.5, opened: '/papers/a/' };
  expect(readShown(left, 20)).toEqual(left);
  const beginning = { count: 20, scroll: 0, opened: null };
  for (const state of [null, undefined, 'x', {}, { count: 'all', scroll: -4, opened: 7 }]) {
    expect(readShown(state, 20)).toEqual(beginning);
  }
});
