import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Published } from '../../../scripts/schema/date.ts';
import { type TimelinePaper, timeline } from '../../../site/charts/timeline.ts';

const frame = { width: 720, height: 170 };

const paper = (date: string, published: Partial<Published> = {}): TimelinePaper => ({
  id: `paper-${date}`,
  title: date,
  published: { date, precision: 'day', certainty: 'stated', ...published },
});

const undated: TimelinePaper = { id: 'undated', title: 'undated', published: null };

const papers = fc.array(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => paper(date.toISOString().slice(0, 10))),
  { minLength: 1, maxLength: 400 },
);

describe('a timeline', () => {
  test('puts later papers further right, and marks dates that are not stated', () => {
    const { dots } = timeline(
      [paper('2024-06-01', { certainty: 'inferred' }), paper('2015-01-01')],
      frame,
    );
    expect(dots.map(({ title, mark }) => [title, mark])).toEqual([
      ['2015-01-01', 'sure'],
      ['2024-06-01', 'unsure'],
    ]);
    expect(dots[0]?.x).toBeLessThan(dots[1]?.x ?? 0);
  });

  test('puts a date of which only the year is known in the middle of it, as unsure', () => {
    const { dots } = timeline(
      [
        paper('2024-01-01'),
        paper('2024-01-01', { precision: 'year' }),
        paper('2024-03-01', { precision: 'month' }),
        paper('2024-12-31'),
      ],
      frame,
    );
    expect(dots.map(({ mark }) => mark)).toEqual(['sure', 'unsure', 'unsure', 'sure']);
    expect(dots.map(({ published }) => published?.precision)).toEqual([
      'day',
      'month',
      'year',
      'day',
    ]);
    const [first = 0, , middle = 0, last = 0] = dots.map(({ x }) => x);
    expect(Math.abs(middle - (first + last) / 2)).toBeLessThan(12);
  });

  test('sets papers without a date apart, to the right of the axis', () => {
    const { dots, axisEnd, apart } = timeline([undated, paper('2024-06-01'), undated], frame);
    const places = dots.map(({ mark, x }) => [mark, x > axisEnd]);
    expect(places).toEqual([
      ['sure', false],
      ['undated', true],
      ['undated', true],
    ]);
    expect(apart).toBeGreaterThan(axisEnd);
    expect(timeline([paper('2024-06-01')], frame)).toMatchObject({ axisEnd: 720, apart: null });
  });

  test('stacks papers of one day instead of hiding them behind each other', () => {
    const { dots } = timeline([paper('2024-06-01'), paper('2024-06-01')], frame);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(2);
  });

  test('takes no more height than its dots need', () => {
    expect(timeline([paper('2024-06-01')], frame).height).toBeLessThan(50);
  });

  test('becomes a column a year where dots do not fit, and counts every paper', () => {
    const { dots, columns } = timeline(
      Array.from({ length: 3000 }, (_, index) => paper(`${2020 + (index % 3)}-02-03`)),
      frame,
    );
    expect(dots).toEqual([]);
    expect(columns.map(({ year, count }) => [year, count]).toSorted()).toEqual([
      [2020, 1000],
      [2021, 1000],
      [2022, 1000],
    ]);
  });

  test('keeps papers of unsure years and of none apart in its columns too', () => {
    const many = Array.from({ length: 1000 }, () => paper('2024-01-01'));
    const { columns } = timeline(
      [...many, ...many.map(() => paper('2024-01-01', { certainty: 'at-least' })), undated],
      frame,
    );
    expect(columns).toMatchObject([
      { year: 2024, count: 2000, unsure: 1000 },
      { year: null, count: 1, unsure: 0 },
    ]);
    expect(columns[0]?.unsureHeight).toBeCloseTo((columns[0]?.height ?? 0) / 2, 1);
  });

  test('reaches from the first year that a date can have to the last', () => {
    const { dots, ticks, width } = timeline([paper('0001-01-01'), paper('9999-12-31')], frame);
    expect(dots[0]?.x).toBeLessThan(20);
    expect(dots[1]?.x).toBeGreaterThan(width - 20);
    expect(ticks.length).toBeLessThan(12);
  });

  test('draws every paper once and nothing outside the picture', () => {
    fc.assert(
      fc.property(papers, fc.nat({ max: 60 }), (dated, without) => {
        const list = [...dated, ...Array.from({ length: without }, () => undated)];
        const { dots, columns, radius, height, width, ticks } = timeline(list, frame);
        const shown = dots.length + columns.reduce((sum, { count }) => sum + count, 0);
        expect(shown).toBe(list.length);
        for (const { x, y } of dots) {
          expect(x - radius).toBeGreaterThanOrEqual(-1);
          expect(x + radius).toBeLessThanOrEqual(width + 1);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(height);
        }
        for (const { x } of ticks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        expect(ticks.length).toBeLessThanOrEqual(width / 40);
      }),
    );
  });
});
