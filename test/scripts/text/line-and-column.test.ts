import { expect, test } from 'vitest';
import { lineAndColumn } from '../../../scripts/text/line-and-column.ts';

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])('offset %i of a text of three lines is line %i, column %i', (offset, line, column) => {
  expect(lineAndColumn('ab\n\ncd', offset)).toEqual({ line, column });
});
