import { expect, test } from 'vitest';
import { growthOf, recentSince } from '../../../../scripts/catalog/topics/growth.ts';
import type { Published } from '../../../../scripts/schema/date.ts';

const published = (
  year: number,
  certainty: Published['certainty'] = 'stated',
): { published: Published } => ({
  published: { date: `${year}-05`, precision: 'month', certainty },
});
const riseOf = (topic: ReturnType<typeof papers>, all: ReturnType<typeof papers>): number =>
  growthOf(topic, all, 2024)?.rise ?? NaN;
const papers = (n: number, year: number) => Array.from({ length: n }, () => published(year));

test('the recent years are the newest that hold a fifth of the papers', () => {
  expect(recentSince([...papers(80, 2020), ...papers(20, 2024)])).toBe(2024);
  expect(recentSince([...papers(80, 2020), ...papers(15, 2024), ...papers(5, 2025)])).toBe(2024);
  expect(recentSince([...papers(9, 2016), ...papers(81, 2020), ...papers(10, 2024)])).toBe(2020);
});

test('there is nothing to compare with where all papers are of one year, or have no date', () => {
  expect(recentSince(papers(9, 2024))).toBeNull();
  expect(recentSince([{ published: null }])).toBeNull();
  expect(recentSince([])).toBeNull();
});

test('growth compares parts and says what they are made of', () => {
  const all = [...papers(80, 2020), ...papers(20, 2024)];
  const topic = [...papers(8, 2020), ...papers(8, 2024)];
  const growth = growthOf(topic, all, 2024);
  expect(growth?.recent).toEqual({ count: 8, of: 20 });
  expect(growth?.before).toEqual({ count: 8, of: 80 });
  expect(growth?.rise).toBeCloseTo(Math.log2((8 + 1.6) / 20 / ((8 + 6.4) / 80)));
});

test('a topic that was never seen before rises by a finite amount', () => {
  const all = [...papers(80, 2020), ...papers(20, 2024)];
  const [one, five] = [1, 5].map((count) => riseOf(papers(count, 2024), all));
  expect(one).toBeLessThan(Number(five));
  expect(five).toBeLessThan(Infinity);
});

test('papers without a date, or perhaps of a later year, are not counted', () => {
  const all = [...papers(8, 2020), ...papers(2, 2024)];
  const unsure = [published(2020, 'at-least'), { published: null }];
  expect(growthOf([...papers(1, 2024), ...unsure], [...all, ...unsure], 2024)).toEqual(
    growthOf(papers(1, 2024), all, 2024),
  );
  expect(recentSince([...all, ...unsure])).toBe(2024);
  expect(growthOf(unsure, [...all, ...unsure], 2024)).toBeNull();
});

test('a year that was worked out from evidence is counted', () => {
  expect(growthOf([published(2024, 'inferred')], papers(5, 2020), 2024)?.recent.count).toBe(1);
});

test('a handful of new papers rises less than a large topic that has doubled its part', () => {
  const all = [...papers(500, 2020), ...papers(400, 2024)];
  const rise = (recent: number, before: number) =>
    riseOf([...papers(recent, 2024), ...papers(before, 2020)], all);
  expect(rise(2, 0)).toBeGreaterThan(0);
  expect(rise(2, 0)).toBeLessThan(rise(100, 60));
  expect(rise(0, 9)).toBeLessThan(0);
});
