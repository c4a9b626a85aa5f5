import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../../scripts/content/nearest-name.ts';

test('a name with a slip of the finger finds the one that was meant', () => {
  expect(nearest('titel', ['address', 'byline', 'title'])).toBe('title');
  expect(nearest('attention-is-all-you-ned', ['attention-is-all-you-need'])).toBe(
    'attention-is-all-you-need',
  );
});

test('a name that is like none of the known ones finds nothing', () => {
  expect(nearest('colour', ['address', 'byline', 'title'])).toBeNull();
  expect(nearest('ab', ['xy'])).toBeNull();
});

test('of two names as near, the first by code unit is given, whatever their order', () => {
  expect(nearest('cat', ['car', 'bat'])).toBe('bat');
  expect(nearest('cat', ['bat', 'car'])).toBe('bat');
});

test('a known name is its own nearest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,12}$/), { minLength: 1 }), (names) => {
      for (const name of names) expect(nearest(name, names)).toBe(name);
    }),
  );
});

test('a suggestion names the nearest, else all if they are few, else nothing', () => {
  expect(suggestion('jsn', ['text', 'json', 'github'])).toBe('Did you mean `json`?');
  expect(suggestion('yaml', ['text', 'github'])).toBe('Known: `text`, `github`.');
  expect(
    suggestion(
      'zzzzzzzz',
      Array.from({ length: 30 }, (_, index) => `name-${index}`),
    ),
  ).toBeNull();
});
