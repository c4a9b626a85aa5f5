import { describe, expect, test } from 'vitest';
import { countYears, yearRange, yearStrip } from '../../../site/charts/year-strip.ts';

const on = (...dates: (string | null)[]) =>
  dates.map((date) => ({ published: date === null ? null : { date } }));

describe('a strip of years', () => {
  test('keeps years without papers, so that time keeps its pace', () => {
    const papers = on('2015-03-01', '2018-01-01', '2018-12-31', null);
    expect(yearRange(papers)).toEqual([2015, 2018]);
    expect(countYears(papers, [2015, 2018])).toEqual([
      { year: 2015, count: 1 },
      { year: 2016, count: 0 },
      { year: 2017, count: 0 },
      { year: 2018, count: 2 },
    ]);
  });

  test('has no range where no paper has a date', () => {
    expect(yearRange(on(null, null))).toBeNull();
    expect(yearRange([])).toBeNull();
  });

  test('leaves out papers of years that are not on its axis', () => {
    expect(countYears(on('1999-01-01', '2030-01-01'), [2020, 2020])).toEqual([
      { year: 2020, count: 0 },
    ]);
  });

  test('fills its height with the largest count, shows the smallest, and leaves zero empty', () => {
    const counts = [1, 0, 1000].map((count, index) => ({ year: 2020 + index, count }));
    const bars = yearStrip(counts, { width: 100, height: 24 });
    expect(bars.map(({ height }) => height)).toEqual([1.5, 0, 24]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([24, 24, 24]);
  });

  test('does not draw a single paper as tall as a wave of them', () => {
    const [bar] = yearStrip([{ year: 2020, count: 1 }], { width: 10, height: 21 });
    expect(bar?.height).toBe(7);
  });
});
