import { expect, test } from 'vitest';
import { en } from '../../../scripts/words/en.ts';

test.each([
  [0, 50, '0%'],
  [1, 50, '2%'],
  [6, 452, '1.3%'],
  [1, 90_000, '<0.1%'],
  [51, 383, '13%'],
  [9, 9, '100%'],
])('%i of %i papers are %s', (count, of, shown) => {
  expect(en.percent({ count, of })).toBe(shown);
});
