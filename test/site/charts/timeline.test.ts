import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Published } from '../../../scripts/schema/date.ts';
import type { TimelinePaper } from '../../../widgets/src/core/timeline/papers.ts';
import { timeline } from '../../../site/charts/timeline.ts';

const frame = { width: 760, height: 260 };

const paper = (date: string, published: Partial<Published> = {}): TimelinePaper => ({
  id: `paper-${date}`,
  title: date,
  published: { date, precision: 'day', certainty: 'stated', ...published },
});

const undated: TimelinePaper = { id: 'undated', title: 'undated', published: null };

const many = (n: number, make: (index: number) => TimelinePaper): TimelinePaper[] =>
  Array.from({ length: n }, (_, index) => make(index));

const published = fc.record({
  date: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  precision: fc.constantFrom('day', 'month', 'year'),
  certainty: fc.constantFrom('stated', 'inferred', 'at-least'),
}) satisfies fc.Arbitrary<Published>;

/** Papers newest first, as the catalog lists them. */
const papers = fc
  .array(fc.record({ published, title: fc.string({ maxLength: 90, unit: 'grapheme' }) }), {
    minLength: 1,
    maxLength: 400,
  })
  .map((list) =>
    list
      .toSorted((a, b) => (a.published.date < b.published.date ? 1 : -1))
      .map((each, index): TimelinePaper => ({ id: `paper-${index}`, ...each })),
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

  test('puts a date of which only the year is known in the middle of it, and shows how far it reaches', () => {
    const { dots } = timeline(
      [
        paper('2024-12-31'),
        paper('2024-03-01', { precision: 'month' }),
        paper('2024-01-01', { precision: 'year' }),
        paper('2024-01-01'),
      ],
      frame,
    );
    expect(dots.map(({ mark }) => mark)).toEqual(['sure', 'unsure', 'unsure', 'sure']);
    const [first, month, year, last] = dots;
    expect(first?.reach ?? last?.reach).toBeNull();
    const [from = 0, to = 0] = year?.reach ?? [];
    expect(Math.abs((year?.x ?? 0) - (from + to) / 2)).toBeLessThan(13);
    expect(from).toBeLessThan(20);
    expect(to).toBeGreaterThan(740);
    const [start = 0, end = 0] = month?.reach ?? [];
    expect((end - start) / (to - from)).toBeCloseTo(31 / 366, 2);
  });

  test('says of a paper that it may be of a later year', () => {
    const { dots } = timeline([paper('2024-06-01', { certainty: 'at-least' })], frame);
    expect(dots).toMatchObject([{ mark: 'unsure', orLater: true, reach: null }]);
  });

  test('sets papers without a date apart, to the right of the axis', () => {
    const { dots, axisEnd, apart } = timeline([undated, paper('2024-06-01'), undated], frame);
    const places = dots.map(({ mark, x }) => [mark, x > axisEnd]);
    expect(places).toEqual([
      ['sure', false],
      ['undated', true],
      ['undated', true],
    ]);
    expect(apart).toMatchObject({ count: 2, isDrawn: true });
    expect(apart?.x).toBeGreaterThan(axisEnd);
    expect(timeline([paper('2024-06-01')], frame)).toMatchObject({ axisEnd: 760, apart: null });
  });

  test('counts papers without a date instead of drawing them, where they would leave no room for the others', () => {
    const { dots, columns, apart } = timeline(
      [paper('2025-06-01'), paper('2024-06-01'), ...many(3000, () => undated)],
      frame,
    );
    expect(dots.map(({ mark }) => mark)).toEqual(['sure', 'sure']);
    expect(columns).toEqual([]);
    expect(apart).toMatchObject({ count: 3000, isDrawn: false });
  });

  test('stacks papers of one day instead of hiding them behind each other', () => {
    const { dots } = timeline([paper('2024-06-01'), paper('2024-06-01')], frame);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(2);
  });

  test('takes no more height than its dots need', () => {
    expect(timeline([paper('2024-06-01')], frame).height).toBeLessThan(50);
  });

  test('becomes columns where dots do not fit, and counts every paper', () => {
    const { dots, columns } = timeline(
      many(3000, (index) => paper(`${2020 + (index % 3)}-02-03`)),
      frame,
    );
    expect(dots).toEqual([]);
    expect(columns.map(({ year, month, count }) => [year, month, count])).toEqual([
      [2020, 2, 1000],
      [2021, 2, 1000],
      [2022, 2, 1000],
    ]);
  });

  test('takes months, quarters or years for columns, as the time and the dates allow', () => {
    const over = (years: number, first: Partial<Published> = {}) =>
      timeline(
        [
          paper('2000-05-01', first),
          ...many(3000, (index) => paper(`${2000 + (index % years)}-05-01`)),
        ],
        frame,
      ).months;
    expect([over(3), over(10), over(11), over(77)]).toEqual([1, 3, 12, 12]);
    expect(over(3, { precision: 'month', certainty: 'inferred' })).toBe(1);
    expect(over(3, { precision: 'year' })).toBe(12);
  });

  test('shows in a column how many of its papers are of an unsure year', () => {
    const list = [
      ...many(1000, () => paper('2024-01-01')),
      ...many(1000, () => paper('2024-01-02', { certainty: 'at-least' })),
      undated,
    ];
    const { columns, apart } = timeline(list, frame);
    expect(columns).toMatchObject([{ year: 2024, count: 2000, unsure: 1000, numbered: true }]);
    expect(columns[0]?.unsureHeight).toBeCloseTo((columns[0]?.height ?? 0) / 2, 1);
    expect(apart).toMatchObject({ count: 1, isDrawn: false });
  });

  test('numbers every column where there is room, else the tallest alone', () => {
    const numbered = (years: number) =>
      timeline(
        [
          ...many(2000, (index) => paper(`${1950 + (index % years)}-05-01`)),
          ...many(300, () => paper('1951-05-01')),
        ],
        frame,
      ).columns.flatMap((column) => (column.numbered ? [column.year] : []));
    expect(numbered(12)).toHaveLength(12);
    expect(numbered(77)).toEqual([1951]);
  });

  test('reaches from the first year that a date can have to the last', () => {
    const list = [paper('9999-12-31'), paper('0001-01-01')];
    const { dots, ticks, width } = timeline(list, frame);
    expect(dots[0]?.x).toBeLessThan(20);
    expect(dots[1]?.x).toBeGreaterThan(width - 20);
    expect(ticks.length).toBeLessThan(12);
    const { columns } = timeline([...list, ...many(3000, () => paper('2024-01-01'))], frame);
    for (const column of columns) expect(column.width).toBeGreaterThan(0);
  });

  test('names months where all papers are of one or two years', () => {
    const months = (list: TimelinePaper[], width: number) =>
      timeline(list, { ...frame, width }).ticks.map(({ year, month }) => month ?? year);
    expect(months([paper('2025-06-01'), paper('2025-02-01')], 760)).toEqual([2025, 4, 7, 10]);
    expect(months([paper('2025-06-01'), paper('2024-02-01')], 330)).toEqual([2024, 7, 2025, 7]);
    expect(
      months(
        many(400, () => paper('2025-06-01')),
        330,
      ),
    ).toEqual([2025, 4, 7, 10]);
    expect(months([paper('2025-06-01'), paper('2020-02-01')], 760)).toEqual([
      2020, 2021, 2022, 2023, 2024, 2025,
    ]);
  });

  test('names the first and the newest paper, the newest being the one that a listing has on top', () => {
    const list = [
      { ...paper('2025-08-11'), id: 'top', title: 'On top of the list' },
      { ...paper('2025-08-11'), id: 'next', title: 'Of the same day' },
      { ...paper('2018-01-02'), id: 'later', title: 'Of the first day too' },
      { ...paper('2018-01-02'), id: 'first', title: 'Where it began' },
    ];
    const { names } = timeline(list, { ...frame, named: true });
    expect(names.map(({ id, text }) => [id, text])).toEqual([
      ['first', 'Where it began'],
      ['top', 'On top of the list'],
    ]);
    expect(timeline(list, frame).names).toEqual([]);
    expect(timeline([undated, paper('2025-01-01')], { ...frame, named: true }).names).toEqual([]);
  });

  test('draws all papers of the site below, year by year of the axis', () => {
    const list = [paper('2024-06-01'), paper('2022-06-01')];
    const all = new Map([
      [2021, 9],
      [2022, 4],
      [2024, 2],
    ]);
    const { all: path } = timeline(list, { ...frame, all });
    expect(path?.match(/M/gu)).toHaveLength(2);
    expect(timeline([paper('2024-06-01')], { ...frame, all }).all).toBeNull();
  });

  test('draws every paper once and nothing outside the picture', () => {
    fc.assert(
      fc.property(papers, fc.nat({ max: 60 }), fc.boolean(), (dated, without, wide) => {
        const list = [...dated, ...many(without, () => undated)];
        const all = new Map([[2000, 3]]);
        const picture = timeline(
          list,
          wide ? { ...frame, named: true, all } : { width: 330, height: 200, all },
        );
        const { dots, columns, radius, height, width, ticks, apart, baseline, names } = picture;
        const drawn = dots.length + columns.reduce((sum, { count }) => sum + count, 0);
        expect(drawn + (apart?.isDrawn === false ? apart.count : 0)).toBe(list.length);
        for (const { x, y } of dots) {
          expect(x - radius).toBeGreaterThanOrEqual(-1);
          expect(x + radius).toBeLessThanOrEqual(width + 1);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(baseline);
        }
        for (const column of columns) {
          expect(column.x).toBeGreaterThanOrEqual(0);
          expect(column.x + column.width).toBeLessThanOrEqual(width);
          expect(column.y - (column.numbered ? 14 : 0)).toBeGreaterThanOrEqual(0);
          expect(column.y + column.height).toBeCloseTo(baseline, 1);
          expect(column.unsureHeight).toBeLessThanOrEqual(column.height);
        }
        for (const { x } of ticks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        expect(ticks.length).toBeLessThanOrEqual(width / 40);
        const [first, newest] = names;
        for (const { left, right, to } of names) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(to).toBeGreaterThan(13);
        }
        if (first && newest) {
          expect(first.right < newest.left || newest.right < first.left).toBe(true);
        }
        expect(height).toBeGreaterThan(baseline);
      }),
    );
  });

  test('keeps dots in the order of their dates, and never lays one over another', () => {
    fc.assert(
      fc.property(papers, (dated) => {
        const { dots, radius } = timeline(dated, frame);
        const middles = dots.map(({ published: p }) => p?.date.slice(0, 4) ?? '');
        expect(middles).toEqual(middles.toSorted());
        const places = dots.map(({ x, y }) => `${x},${y}`);
        expect(new Set(places).size).toBe(places.length);
        for (const [index, { x }] of dots.entries()) {
          const next = dots[index + 1];
          if (next && next.x !== x) expect(next.x - x).toBeGreaterThan(2 * radius);
        }
      }),
    );
  });

  test('is the same whatever the order of papers of different days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 9000 }), { minLength: 1 }), (days) => {
        const list = days.map((day) =>
          paper(new Date(day * 86_400_000).toISOString().slice(0, 10)),
        );
        expect(timeline(list.toReversed(), { ...frame, named: true })).toEqual(
          timeline(list, { ...frame, named: true }),
        );
      }),
    );
  });
});
