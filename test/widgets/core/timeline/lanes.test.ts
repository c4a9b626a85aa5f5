import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endOf,
  neighbour,
  placesBefore,
  timeOf,
} from '../../../../widgets/src/core/timeline/lanes.ts';
import { papersOf } from '../../../../widgets/src/core/timeline/papers.ts';

const lanes = fc
  .array(fc.array(fc.option(fc.integer({ min: 1, max: 28 }))), { minLength: 1, maxLength: 4 })
  .filter((all) => all.some(({ length }) => length > 0))
  .map((all) =>
    all.map((days) =>
      papersOf(days.length, (index) => {
        const day = days[index];
        const date = `2024-02-${String(day).padStart(2, '0')}`;
        return {
          id: '',
          title: '',
          published: day ? { date, precision: 'day', certainty: 'stated' } : null,
        };
      }),
    ),
  );

test('whoever goes from paper to paper comes by each one once, in the order of time, and back again', () => {
  fc.assert(
    fc.property(lanes, (all) => {
      const count = all.reduce((sum, papers) => sum + papers.count, 0);
      const way = [endOf(all, -1)];
      for (let step = 1; step < count; step++)
        way.push(neighbour(all, way.at(-1) ?? { lane: 0, index: 0 }, 1));
      expect(new Set(way.map(({ lane, index }) => `${lane}/${index}`)).size).toBe(count);
      expect(way.map((place) => placesBefore(all, place))).toEqual(way.map((_, index) => index));
      const times = way.map((place) => timeOf(all, place));
      expect(times).toEqual(times.toSorted((a, b) => (a === b ? 0 : a - b)));
      const last = way.at(-1) ?? { lane: 0, index: 0 };
      expect(last).toEqual(endOf(all, 1));
      expect(neighbour(all, last, 1)).toEqual(last);
      const back = [last];
      for (let step = 1; step < count; step++) back.push(neighbour(all, back.at(-1) ?? last, -1));
      expect(back.toReversed()).toEqual(way);
    }),
  );
});
