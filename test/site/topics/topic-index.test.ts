import { expect, test } from 'vitest';
import type { Published } from '../../../scripts/schema/date.ts';
import type { Topic } from '../../../scripts/schema/topic.ts';
import { topicIndex } from '../../../site/topics/topic-index.ts';

const topic = (id: string, label: string): Topic => ({
  id,
  label,
  definition: 'One sentence.',
  strong: [],
  weak: [],
  not: [],
  formerly: [],
});

const of = (year: number): { published: Published | null } => ({
  published: { date: `${year}-05-01`, precision: 'day', certainty: 'stated' },
});
const papers = (n: number, year: number) => Array.from({ length: n }, () => of(year));

test('topics are filed by name whatever their case and accents, those without papers apart', () => {
  const topics = [
    topic('z', 'zebras'),
    topic('e', 'Équivariance'),
    topic('empty', 'Ants'),
    topic('f', 'Fields'),
    topic('three', '3D'),
  ];
  const { used, unused } = topicIndex(topics, papers(1, 2024), (id) =>
    id === 'empty' ? [] : papers(1, 2024),
  );
  expect(used.map((one) => one.topic.label)).toEqual(['3D', 'Équivariance', 'Fields', 'zebras']);
  expect(unused.map(({ label }) => label)).toEqual(['Ants']);
});

test('there is no growth where there are no earlier years', () => {
  const index = topicIndex([topic('a', 'A')], papers(3, 2024), () => papers(3, 2024));
  expect(index.since).toBeNull();
  expect(index.used).toMatchObject([{ growth: null, rise: 0 }]);
});

test('a topic of which no paper has a date has no growth', () => {
  const all = [...papers(80, 2020), ...papers(20, 2024), { published: null }];
  const index = topicIndex([topic('a', 'A')], all, () => [{ published: null }]);
  expect(index.used).toMatchObject([{ growth: null, rise: 0 }]);
});

test('growth is that of a part, so a topic that grows as the site does has not grown', () => {
  const all = [...papers(80, 2020), ...papers(20, 2024)];
  const index = topicIndex([topic('a', 'A')], all, () => [...papers(8, 2020), ...papers(2, 2024)]);
  expect(index.since).toBe(2024);
  expect(index.used[0]?.rise).toBeCloseTo(0);
});
