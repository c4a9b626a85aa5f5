import { expect, test } from 'vitest';
import { MAP_WIDTH, ROW, topicMap } from '../../../site/charts/topic-map.ts';

const pair = (a: string, b: string, shared: number) => ({ a, b, shared, expected: 1 });
const sizes: Record<string, number> = { a: 40, b: 10, c: 10, d: 5 };
const papersOf = (id: string) => sizes[id] ?? 0;

test('an arc begins and ends in the middle of the rows of its two topics', () => {
  const { rows, arcs, height } = topicMap([pair('a', 'b', 9), pair('b', 'c', 4)], papersOf);
  expect(height).toBe(3 * ROW);
  expect(rows.map(({ id, arcs: own }) => [id, own])).toEqual([
    ['a', [0]],
    ['b', [0, 1]],
    ['c', [1]],
  ]);
  expect(arcs[0]?.path).toMatch(/^M100 5C\S+ 5 \S+ 15 100 15$/);
  expect(rows[1]?.met).toEqual([5, 25]);
});

test('more papers make an arc thicker and a dot larger, by their roots', () => {
  const { rows, arcs } = topicMap([pair('a', 'b', 16), pair('b', 'c', 4)], papersOf);
  expect([arcs[0]?.width, arcs[1]?.width]).toEqual([6, 3.5]);
  expect(rows.map(({ dot }) => dot)).toEqual([13, 8, 8]);
});

test('the longest arc keeps within the picture', () => {
  const star = ['b', 'c', 'd', 'e', 'f', 'g'].map((id) => pair('a', id, 3));
  const { arcs } = topicMap(star, papersOf);
  for (const { path } of arcs) {
    const handle = Number(/C(\S+)/.exec(path)?.[1]);
    expect(MAP_WIDTH - 0.75 * (MAP_WIDTH - handle)).toBeGreaterThanOrEqual(0);
  }
});

test('without pairs there is nothing to show', () => {
  expect(topicMap([], papersOf)).toEqual({ height: 0, rows: [], arcs: [] });
});
