import { bisectLeft, bisectRight } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, yearsOf } from '../../../../widgets/src/core/timeline/layout.ts';
import * as axis from '../../../../widgets/src/core/timeline/axis.ts';
import { nearTicks } from '../../../../widgets/src/core/timeline/near-axis.ts';
import { papersOf, type Papers } from '../../../../widgets/src/core/timeline/papers.ts';
import {
  countOf,
  paperAt,
  type TopicColumns,
} from '../../../../widgets/src/core/timeline/read-topic.ts';
import { moved, within, zoomed } from '../../../../widgets/src/core/timeline/view.ts';
import { topicOf } from './topic-data.ts';

const frame = { width: 700, top: 2, baseline: 200 };
const DAY = 86_400_000;

function papersIn(count: number, options?: Parameters<typeof topicOf>[1]): Papers {
  const { papers } = topicOf(count, options);
  return papersOf(count, (index) => paperAt(papers, index));
}

/** The same papers, counting how often one of them or its time is asked for. */
function watched(papers: Papers): { papers: Papers; asked: () => number } {
  let asked = 0;
  const middles = new Proxy(papers.middles, {
    get: (target, name) => {
      if (typeof name === 'string' && /^\d+$/.test(name)) asked += 1;
      const value: unknown = Reflect.get(target, name, target);
      return value;
    },
  });
  const at = (index: number) => {
    asked += 1;
    return papers.at(index);
  };
  const before: Papers['before'] = (time, orAt) => (orAt ? bisectRight : bisectLeft)(middles, time);
  return { papers: { ...papers, middles, at, before }, asked: () => asked };
}

describe('a layout', () => {
  test('of a part of time has the papers of that part, and no others', () => {
    const papers = papersIn(5000);
    const years = yearsOf([papers]) ?? expect.fail();
    const view = { from: Date.UTC(2022, 2, 1), to: Date.UTC(2022, 3, 1) };
    const { lanes, x, timeAt, axisEnd } = layOut([papers], years, frame, view);
    const dots = lanes.flatMap((lane) => lane.dots);
    expect(dots.length).toBeGreaterThan(20);
    for (const { published, x: place } of dots) {
      const time = Date.parse(published?.date ?? '');
      expect(time).toBeGreaterThanOrEqual(timeAt(0) - DAY);
      expect(time).toBeLessThanOrEqual(timeAt(axisEnd));
      expect(Math.abs(place - x(time))).toBeLessThan(20);
    }
  });

  test.each([10_000, 100_000])('of %d papers looks at few of them but those in sight', (count) => {
    const whole = papersIn(count);
    const years = yearsOf([whole]) ?? expect.fail();
    const month = { from: Date.UTC(2022, 2, 1), to: Date.UTC(2022, 3, 1) };
    const all = watched(whole);
    layOut([all.papers], years, frame, null);
    expect(all.asked()).toBeLessThan(3000);
    const part = watched(whole);
    const { lanes } = layOut([part.papers], years, frame, month, nearTicks(axis));
    const seen = lanes.reduce((sum, { first, last }) => sum + last - first, 0);
    expect(part.asked()).toBeLessThan(12 * seen + 500);
  });

  test('turns into a mark a paper where somebody looks close enough', () => {
    const papers = papersIn(10_000);
    const years = yearsOf([papers]) ?? expect.fail();
    const month = { from: Date.UTC(2022, 2, 1), to: Date.UTC(2022, 3, 1) };
    expect(layOut([papers], years, frame).lanes[0]).toMatchObject({ dots: [] });
    expect(layOut([papers], years, frame, month).lanes[0]).toMatchObject({ columns: [] });
  });

  test('has no thinner columns than can be seen, however long its time is', () => {
    const count = 30_000;
    const columns: TopicColumns = {
      ids: Array.from({ length: count }, (_, index) => `p${index}`),
      dates: Array.from(
        { length: count },
        (_, index) => `${String(index % 9999).padStart(4, '0')}-01-01`,
      ),
    };
    const papers = papersOf(count, (index) => paperAt(columns, index));
    const years = yearsOf([papers]) ?? expect.fail();
    const drawn = layOut([papers], years, frame).lanes[0]?.columns ?? [];
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThanOrEqual(frame.width / 2);
    expect(drawn.reduce((sum, column) => sum + column.count, 0)).toBe(count);
  });

  test('gives each topic a lane of its own on the same axis', () => {
    const topics = [papersIn(40), papersIn(60, { seed: 9 })];
    const years = yearsOf(topics) ?? expect.fail();
    const { lanes } = layOut(topics, years, frame);
    expect(lanes.map(({ dots }) => dots.length)).toEqual([40, 60]);
    const [first, second] = lanes;
    expect(first?.baseline).toBeLessThan(second?.top ?? 0);
  });

  test('keeps dots that stand together together while it is moved', () => {
    const papers = papersIn(2000);
    const years = yearsOf([papers]) ?? expect.fail();
    const view = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 3, 1) };
    const later = moved(years, view, DAY);
    const [here, there] = [view, later].map((each) => layOut([papers], years, frame, each));
    const shift = (here?.x(0) ?? 0) - (there?.x(0) ?? 0);
    const places = new Map(there?.lanes[0]?.dots.map(({ index, x, y }) => [index, { x, y }]));
    const both = (here?.lanes[0]?.dots ?? []).filter(({ index }) => places.has(index));
    expect(both.length).toBeGreaterThan(20);
    for (const { index, x, y } of both) {
      expect(places.get(index)?.x).toBeCloseTo(x - shift, 1);
      expect(places.get(index)?.y).toBe(y);
    }
  });

  test('survives topics without a date, and without a paper', () => {
    const none = papersIn(0);
    const undated = papersIn(5, { undated: 5 });
    expect(yearsOf([none, undated])).toBeNull();
    const { ticks, lanes } = layOut([none, undated], { from: 0, to: 1 }, frame);
    expect(ticks).toEqual([]);
    expect(lanes[1]?.apart).toEqual({ count: 5, isDrawn: true });
  });
});

describe('a view', () => {
  const years = { from: 0, to: 3650 * DAY };

  test('stays within the axis, and long enough, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (from, to) => {
        const view = within(years, from, to);
        expect(view.from).toBeGreaterThanOrEqual(years.from);
        expect(view.to).toBeLessThanOrEqual(years.to);
        expect(view.to - view.from).toBeGreaterThanOrEqual(5 * DAY - 1);
      }),
    );
  });

  test('keeps the moment in its place about which it is zoomed', () => {
    const at = 1000 * DAY;
    const view = zoomed(years, years, 0.5, at);
    const part = ({ from, to }: typeof view) => (at - from) / (to - from);
    expect(part(view)).toBeCloseTo(part(years));
  });
});

describe('columns that a site hands over', () => {
  test('may be anything: what is no paper has no date and no title', () => {
    expect(countOf(null)).toBe(0);
    expect(countOf({ ids: 'many' })).toBe(0);
    const columns = Object(
      JSON.parse('{"ids":["a",7,{}],"titles":[[],"<b>"],"dates":["-000001-01-01","1e6-01-01",5]}'),
    ) as TopicColumns;
    const papers = [0, 1, 2, 3].map((index) => paperAt(columns, index));
    expect(papers.map(({ published }) => published)).toEqual([null, null, null, null]);
    expect(papers.map(({ title }) => title)).toEqual(['a', '<b>', '—', '—']);
    expect(papers.map(({ id }) => id)).toEqual(['a', '', '', '']);
  });
});
