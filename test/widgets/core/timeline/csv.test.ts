import { expect, test } from 'vitest';
import { csvOf } from '../../../../widgets/src/core/timeline/csv.ts';

test('a cell is no formula to a spreadsheet', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1']) {
    expect(csvOf([[text]])).toMatch(/^"?'/u);
  }
  expect(csvOf([['Hopfield = energy', '2020-01-01']])).toBe('Hopfield = energy,2020-01-01\r\n');
});

test('quotes, commas and lines stay within their cell', () => {
  expect(csvOf([['a "b", c', 'd\ne']])).toBe('"a ""b"", c","d\ne"\r\n');
});
