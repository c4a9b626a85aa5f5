import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIES_PER_TOPIC, meetingTopics } from '../../../site/topics/meeting-topics.ts';

const paper = (...ids: string[]) => ({
  topics: ids.map((id) => ({ id, label: id, reasons: [] })),
});
const times = (n: number, ...ids: string[]) => Array.from({ length: n }, () => paper(...ids));

const papers = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 3 })
    .map((ids) => paper(...ids.map((id) => `t${id}`))),
  { maxLength: 120 },
);

test('a pair has the papers that both topics have, beside what chance would give it', () => {
  const { pairs } = meetingTopics([
    ...times(6, 'vision', 'audio'),
    ...times(2, 'vision'),
    ...times(8, 'theory'),
  ]);
  expect(pairs).toEqual([{ a: 'audio', b: 'vision', shared: 6, expected: (6 * 8) / 16 }]);
});

test('topics that meet no more often than chance would have it are not a pair', () => {
  const { pairs } = meetingTopics([
    ...times(4, 'large', 'other'),
    ...times(40, 'large'),
    ...times(4, 'other'),
    ...times(1, 'third'),
  ]);
  expect(pairs).toEqual([]);
});

test('a pair needs three papers in common, and fewer only where hardly a pair has so many', () => {
  const few = times(2, 'a', 'b').concat(times(1, 'c', 'd'), times(9, 'e'));
  expect(meetingTopics(few)).toMatchObject({ least: 1, pairs: [{ shared: 2 }, { shared: 1 }] });
  const many = Array.from({ length: 8 }, (_, i) => times(3, `x${i}`, `y${i}`)).flat();
  const result = meetingTopics([...few, ...many]);
  expect(result.least).toBe(3);
  expect(result.pairs).toHaveLength(8);
});

test('without papers, or without two topics on one paper, there are no pairs', () => {
  expect(meetingTopics([]).pairs).toEqual([]);
  expect(meetingTopics([...times(3, 'a'), ...times(2, 'b'), paper()]).pairs).toEqual([]);
});

test('there are never more pairs than each topic’s own ties', () => {
  fc.assert(
    fc.property(papers, (list) => {
      const { pairs, least } = meetingTopics(list);
      const topics = new Set(pairs.flatMap(({ a, b }) => [a, b]));
      expect(pairs.length).toBeLessThanOrEqual(TIES_PER_TOPIC * topics.size);
      for (const { a, b, shared, expected } of pairs) {
        expect(a < b).toBe(true);
        expect(shared).toBeGreaterThanOrEqual(least);
        expect(shared).toBeGreaterThan(expected);
      }
    }),
  );
});

test('the order of the papers changes nothing', () => {
  fc.assert(
    fc.property(papers, (list) => {
      expect(meetingTopics(list.toReversed())).toEqual(meetingTopics(list));
    }),
  );
});
