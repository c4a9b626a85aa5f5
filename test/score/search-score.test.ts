import { expect, test } from 'vitest';
import { median, scorePlaces } from './search-score.ts';

test('places are scored by how early the paper stands', () => {
  const place = (at: number | null, isEmpty = false) => ({ type: 'title', at, isEmpty });
  expect(scorePlaces([place(0), place(3), place(9), place(null, true)])).toEqual({
    queries: 4,
    first: 0.25,
    firstFive: 0.5,
    reciprocal: (1 + 1 / 4 + 1 / 10) / 4,
    empty: 0.25,
  });
  expect(scorePlaces([])).toMatchObject({ queries: 0, first: 0, empty: 0 });
});

test('the median of an even number of values is between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});
