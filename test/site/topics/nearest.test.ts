import { expect, test } from 'vitest';
import { nearest } from '../../../site/topics/nearest.ts';

const sharing = (...counts: number[]) => counts.map((shared, i) => ({ id: `topic-${i}`, shared }));

test('a topic names its eight nearest, and none by a single paper where others are nearer', () => {
  expect(nearest(sharing(9, 8, 7, 6, 5, 4, 3, 2, 2, 1))).toHaveLength(8);
  expect(nearest(sharing(4, 3, 2, 1, 1)).map(({ shared }) => shared)).toEqual([4, 3, 2]);
});

test('a topic with few neighbours names those by a single paper too', () => {
  expect(nearest(sharing(3, 1, 1)).map(({ shared }) => shared)).toEqual([3, 1, 1]);
  expect(nearest([])).toEqual([]);
});
