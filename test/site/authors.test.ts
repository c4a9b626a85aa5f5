import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../scripts/words/index.ts';
import { shortAuthors, unnamedAuthors } from '../../site/authors.ts';

const words = wordsOf('en');
const short = (authors: string[] | null, authorCount: number | null) =>
  shortAuthors({ authors, authorCount }, words);

test('a listing names the first authors as the source writes them, and counts the rest', () => {
  const names = ['Émilie du Châtelet', '李飞飞', 'J. P. van der Berg', 'Ada Lee', 'Bo Kim'];
  expect(short(names, 5)).toBe('Émilie du Châtelet, 李飞飞 and 3 more');
  expect(short(names.slice(0, 2), 2)).toBe('Émilie du Châtelet, 李飞飞');
  expect(short(names.slice(0, 1), null)).toBe('Émilie du Châtelet');
});

test('a third author is named rather than counted', () => {
  expect(short(['A', 'B', 'C'], 3)).toBe('A, B, C');
});

test('authors whom the source counts but does not name are counted', () => {
  expect(short(['A', 'B'], 7)).toBe('A, B and 5 more');
  expect(short(['A'], 2)).toBe('A and 1 more');
  expect(short(null, 4)).toBe('4 authors');
  expect(unnamedAuthors({ authors: ['A', 'B'], authorCount: 7 })).toBe(5);
});

test('nothing is said where nothing is known', () => {
  expect(short(null, null)).toBeNull();
  expect(short([], null)).toBeNull();
});

test('names and the number of others always add up', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), fc.nat({ max: 40 }), (authors, authorCount) => {
      const text = short(authors, authorCount);
      const total = Math.max(authors.length, authorCount);
      if (total === 0) {
        expect(text).toBeNull();
        return;
      }
      const counted = Number(/(\d+) (?:more|authors?)$/.exec(text ?? '')?.[1] ?? 0);
      const named =
        authors.length === 0 ? 0 : (text?.replace(/ and \d+ more$/, '').split(', ').length ?? 0);
      expect(named + counted).toBe(total);
    }),
  );
});
