import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpeller, distance } from '../../../../widgets/src/core/search/speller.ts';
import { stem } from '../../../../widgets/src/core/search/stem.ts';

const frequencies = new Map([
  ['network', 512],
  ['networks', 512],
  ['neural', 128],
  ['neutral', 8],
  ['pointer', 32],
  ['porter', 1],
  ['utility', 32],
  ['picture', 32],
  ['graph', 512],
]);
const speller = createSpeller({
  words: [...frequencies.keys()].sort(),
  frequency: (word) => frequencies.get(word) ?? 0,
});
const first = (word: string) => speller.guesses(word)[0]?.parts.join(' ');

test.each([
  ['netqworks', 'networks'],
  ['entwork', 'network'],
  ['ponter', 'pointer'],
  ['neurall', 'neural'],
  ['utilitys', 'utility'],
  ['pictu', 'picture'],
  ['graphneural', 'graph neural'],
  ['hgraph', 'graph'],
])('%s may be meant for %s', (typed, meant) => {
  expect(speller.isKnown(typed)).toBe(false);
  expect(first(typed)).toBe(meant);
});

test('a word that is like no other may be meant for none', () => {
  expect(speller.guesses('xylophone')).toEqual([]);
  expect(speller.guesses('')).toEqual([]);
});

test.each([
  ['graph', 'graph', 0],
  ['graph', 'grpah', 1],
  ['graph', 'grap', 1],
  ['graph', 'graaph', 1],
  ['graph', 'grbph', 1],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
])('%s and %s are %i slips apart', (one, other, slips) => {
  expect(distance(one, other, 3)).toBe(slips);
  expect(distance(other, one, 3)).toBe(slips);
});

test('a slip makes a distance of one at the most, and guesses are words of the vocabulary', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/);
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom('a', 'q', ''), (given, at, letter) => {
      const place = Math.min(at, given.length);
      const slipped = given.slice(0, place) + letter + given.slice(place + 1);
      expect(distance(given, slipped, 2)).toBeLessThanOrEqual(1);
      for (const { parts } of speller.guesses(slipped)) {
        expect(parts.every((part) => frequencies.has(part))).toBe(true);
      }
    }),
  );
});

test.each([
  ['search', 'searches', 'searching', 'searched', 'searchs'],
  ['network', 'networks'],
  ['utility', 'utilities', 'utilitys'],
  ['prune', 'pruning', 'pruned', 'prunes'],
  ['run', 'runs', 'running'],
  ['compress', 'compression', 'compressed', 'compressing'],
])('%s and its forms have one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});
