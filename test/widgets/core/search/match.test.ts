import { expect, test } from 'vitest';
import { foldedWords } from '../../../../widgets/src/core/search/fold.ts';
import { placesOf } from '../../../../widgets/src/core/search/match.ts';
import { holdsPhrase, rank } from '../../../../widgets/src/core/search/rank.ts';
import { readMark, shardMark } from '../../../../widgets/src/core/search/shard-mark.ts';
import { termsOf } from '../../../../widgets/src/core/search/terms-of.ts';

const record = (title: string, content = '', forms = '') => ({
  url: '',
  content,
  meta: { title, ...(forms === '' ? {} : { forms }) },
});
const ranked = (query: string, title: string, content?: string, forms?: string) =>
  rank(
    termsOf(query.split(' ')).map((term) => ({ term, weight: 1 })),
    record(title, content, forms),
  );
const missing = (...given: Parameters<typeof ranked>) =>
  ranked(...given).missing.map(({ typed }) => typed);

test('words are folded: case, accents, shapes of letters, Greek letters by name', () => {
  expect(foldedWords('Fréchet O(dᵏ), 𝒪 and α-stable Auto-GNN²')).toEqual([
    'frechet',
    'o',
    'dk',
    'o',
    'and',
    'alpha',
    'stable',
    'auto',
    'gnn2',
  ]);
});

test.each([
  ['networks', 'A network', [1]],
  ['netw', 'A network', [1]],
  ['ne', 'A network', []],
  ['auto-gnn', 'AutoGNN or Auto GNN', [0, 2]],
  ['autognn', 'AutoGNN or Auto GNN', [0, 2]],
  ['net', 'A hornet', []],
])('%s stands in “%s” at %j', (asked, text, places) => {
  expect(placesOf(foldedWords(asked), foldedWords(text)).map(({ at }) => at)).toEqual(places);
});

test('what is missing is said as it was typed; words of every text never are', () => {
  expect(missing('Sheaf of Rings', 'Sheaf networks')).toEqual(['Rings']);
  expect(missing('the of', 'Sheaf networks')).toEqual(['the', 'of']);
  expect(missing('α', 'Sums', 'nothing', 'alpha')).toEqual([]);
});

test('a title counts more than a text, a whole title most, words in order more than apart', () => {
  const score = (title: string, content?: string) => ranked('graph networks', title, content).score;
  expect(score('Graph networks')).toBeGreaterThan(score('On deep graph networks'));
  expect(score('On deep graph networks')).toBeGreaterThan(score('On graph deep networks'));
  expect(score('On graph deep networks')).toBeGreaterThan(score('Sheaves', 'graph networks'));
  expect(score('Sheaves', 'graph networks')).toBeGreaterThan(score('Sheaves', 'graph graph'));
});

test('a phrase is held word by word, in the title or the text and not across them', () => {
  expect(holdsPhrase(['Graph', 'networks'], record('On graph-networks'))).toBe(true);
  expect(holdsPhrase(['graph', 'network'], record('On graph networks'))).toBe(false);
  expect(holdsPhrase(['graph', 'networks'], record('On graph', 'networks'))).toBe(false);
});

test('a score keeps its shard, its value and its place among others', () => {
  for (const score of [1e-4, 0.03, 7.25, 81.9].map(Math.fround)) {
    for (const shard of [0, 1, 7, 1999]) {
      expect(readMark(score * shardMark(shard))).toEqual({ shard, score });
    }
  }
  expect(2 * shardMark(3)).toBeLessThan(Math.fround(2.000001) * shardMark(0));
  expect(readMark(0)).toEqual({ shard: 0, score: 0 });
});
