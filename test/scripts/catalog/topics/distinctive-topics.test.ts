import { expect, test } from 'vitest';
import { distinctiveTopics } from '../../../../scripts/catalog/topics/distinctive-topics.ts';
import type { PaperTopic } from '../../../../scripts/schema/paper.ts';

const topic = (id: string): PaperTopic => ({ id, label: id, reasons: [] });

/** So many papers that have these topics. */
const papers = (n: number, ...ids: string[]): { topics: PaperTopic[] }[] =>
  Array.from({ length: n }, () => ({ topics: ids.map(topic) }));

test('a topic that a digest has more of than the rest is named with both counts', () => {
  const listed = [...papers(8, 'graphs'), ...papers(12, 'llm')];
  const others = [...papers(10, 'graphs'), ...papers(90, 'llm')];
  expect(distinctiveTopics([...listed, ...others])(listed)).toEqual([
    { id: 'graphs', here: { count: 8, of: 20 }, elsewhere: { count: 10, of: 100 } },
  ]);
});

test('a topic of the same part here and elsewhere is not', () => {
  const listed = [...papers(5, 'graphs'), ...papers(15, 'llm')];
  const others = [...papers(25, 'graphs'), ...papers(75, 'llm')];
  expect(distinctiveTopics([...listed, ...others])(listed)).toEqual([]);
});

test('two papers are too few to say anything, however rare the topic', () => {
  const listed = [...papers(2, 'quantum'), ...papers(18)];
  expect(distinctiveTopics([...listed, ...papers(500)])(listed)).toEqual([]);
});

test('the least likely topic stands first, and equally likely ones by their ids', () => {
  const listed = [...papers(6, 'b', 'a'), ...papers(10, 'c'), ...papers(4)];
  const found = distinctiveTopics([...listed, ...papers(200)])(listed);
  expect(found.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('the chance is that of the hypergeometric distribution', () => {
  // Of 10 papers 5 have the topic; a digest of 5 has 4 of them by chance in 26 of 252 cases, and 5 in 1.
  const four = [...papers(4, 'graphs'), ...papers(1)];
  expect(distinctiveTopics([...four, ...papers(1, 'graphs'), ...papers(4)])(four)).toEqual([]);
  const five = papers(5, 'graphs');
  expect(distinctiveTopics([...five, ...papers(5)])(five)).toHaveLength(1);
});

test('a site of one digest has nothing to compare it with', () => {
  const all = papers(50, 'graphs');
  expect(distinctiveTopics(all)(all)).toEqual([]);
});
