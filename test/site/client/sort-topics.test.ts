import { expect, test } from 'vitest';
import { orderIn, sorted } from '../../../site/client/sort-topics.ts';

const topics = [
  { name: 0, papers: 5, growth: -1 },
  { name: 1, papers: 9, growth: 0.5 },
  { name: 2, papers: 5, growth: 2 },
];
const names = (order: 'name' | 'papers' | 'growth') =>
  sorted(topics.toReversed(), order).map(({ name }) => name);

test('topics are ordered by name, or the largest number first with equal ones by name', () => {
  expect(names('name')).toEqual([0, 1, 2]);
  expect(names('papers')).toEqual([1, 0, 2]);
  expect(names('growth')).toEqual([2, 1, 0]);
});

test('an address may ask for an order, and gets that by name where it asks for no known one', () => {
  expect(orderIn('?order=growth')).toBe('growth');
  expect(orderIn('?order=constructor')).toBe('name');
  expect(orderIn('')).toBe('name');
});
