import { describe, expect, test } from 'vitest';
import {
  axisYears,
  barPaths,
  countYears,
  yearRange,
  yearStrip,
} from '../../../site/charts/year-strip.ts';

const on = (...dates: (string | null)[]) =>
  dates.map((date) => ({
    published: date === null ? null : { date, certainty: 'stated' as const },
  }));

describe('a strip of years', () => {
  test('keeps years without papers, so that time keeps its pace', () => {
    const papers = on('2015-03-01', '2018-01-01', '2018-12-31', null);
    expect(yearRange(papers)).toEqual([2015, 2018]);
    expect(countYears(papers, [2015, 2018])).toEqual([
      { year: 2015, count: 1, unsure: 0 },
      { year: 2016, count: 0, unsure: 0 },
      { year: 2017, count: 0, unsure: 0 },
      { year: 2018, count: 2, unsure: 0 },
    ]);
  });

  test('has no range where no paper has a date', () => {
    expect(yearRange(on(null, null))).toBeNull();
    expect(yearRange([])).toBeNull();
  });

  test('leaves out papers of years that are not on its axis', () => {
    expect(countYears(on('1999-01-01', '2030-01-01'), [2020, 2020])).toEqual([
      { year: 2020, count: 0, unsure: 0 },
    ]);
  });

  test('fills its height with the largest count, shows the smallest, and leaves zero empty', () => {
    const counts = [1, 0, 1000].map((count, index) => ({ year: 2020 + index, count, unsure: 0 }));
    const bars = yearStrip(counts, { width: 100, height: 24 });
    expect(bars.map(({ height }) => height)).toEqual([1.5, 0, 24]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([24, 24, 24]);
  });

  test('sets the papers of unsure years apart within a bar', () => {
    const papers = (['stated', 'inferred', 'at-least'] as const).map((certainty) => ({
      published: { date: '2024-03-01', certainty },
    }));
    const [bar] = yearStrip(countYears(papers, [2024, 2024]), { width: 10, height: 24 });
    expect(bar).toMatchObject({ count: 3, unsure: 2, height: 24, unsureHeight: 16 });
  });

  test('does not draw a single paper as tall as a wave of them', () => {
    const [bar] = yearStrip([{ year: 2020, count: 1, unsure: 0 }], { width: 10, height: 21 });
    expect(bar?.height).toBe(7);
  });

  test('is drawn as one path for sure years and one for the rest, without empty bars', () => {
    const papers = (['stated', 'inferred'] as const).map((certainty) => ({
      published: { date: '2024-03-01', certainty },
    }));
    const bars = yearStrip(countYears(papers, [2023, 2024]), { width: 20, height: 30 });
    const { sure, unsure } = barPaths(bars);
    expect(sure).toMatch(/^M[\d.]+ 20h[\d.]+v10h-[\d.]+z$/);
    expect(unsure).toMatch(/^M[\d.]+ 10h[\d.]+v10h-[\d.]+z$/);
    expect(barPaths(yearStrip(countYears([], [2024, 2024]), { width: 9, height: 9 }))).toEqual({
      sure: '',
      unsure: '',
    });
  });
});

describe('the years named on an axis of strips', () => {
  test('are round ones, and few enough for a phone', () => {
    const years = (from: number, to: number) => axisYears([from, to]).map(({ year }) => year);
    expect(years(2015, 2026)).toEqual([2015, 2020, 2025]);
    expect(years(2023, 2026)).toEqual([2023, 2024, 2025, 2026]);
    expect(years(1943, 2026)).toEqual([1960, 1980, 2000, 2020]);
    expect(years(2024, 2024)).toEqual([2024]);
  });

  test('stand at the middle of their bars', () => {
    const bars = yearStrip(countYears([], [2015, 2026]), { width: 100, height: 10 });
    for (const { year, middle } of axisYears([2015, 2026])) {
      const bar = bars[year - 2015];
      expect(middle).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0) / 2, 1);
    }
  });
});
