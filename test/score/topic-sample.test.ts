import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScoredPaper } from './topic-content.ts';
import {
  coverageOf,
  formatAssignment,
  judge,
  judgedHead,
  parseJudged,
  reasonsOf,
  sampleOf,
} from './topic-sample.ts';

const paper = (id: string, ...topics: string[]): ScoredPaper => ({
  id,
  title: `About ${id}`,
  topics: topics.map((topic) => ({
    id: topic,
    label: topic,
    reasons: [{ name: topic, in: ['title', 'abstract'] }],
  })),
});

const papers = Array.from({ length: 40 }, (_, index) => paper(`p${index}`, 'graphs', 'theory'));
const drawn = { seed: 'a', size: 10 };

describe('a sample', () => {
  test('is the same in any order of the papers', () => {
    expect(sampleOf(papers.toReversed(), drawn)).toEqual(sampleOf(papers, drawn));
  });

  test('is another one for another seed', () => {
    expect(sampleOf(papers, { ...drawn, seed: 'b' })).not.toEqual(sampleOf(papers, drawn));
  });

  test('keeps its assignments where a paper outside of it gains a topic, but for those pushed out', () => {
    const before = sampleOf(papers, drawn);
    const after = sampleOf([...papers, paper('new', 'vision')], drawn);
    expect(after.filter((each) => each.paper !== 'new')).toEqual(
      before.slice(0, after.some((each) => each.paper === 'new') ? 9 : 10),
    );
  });
});

test('coverage counts papers by how many topics they have, and topics by their papers', () => {
  expect(coverageOf([paper('a'), paper('b', 'theory'), paper('c', 'graphs', 'theory')])).toEqual({
    papers: 3,
    withTopics: [1, 1, 1, 0],
    perTopic: [
      ['theory', 2],
      ['graphs', 1],
    ],
  });
});

test('reasons say where each name was found', () => {
  expect(reasonsOf(paper('a', 'graphs').topics[0] ?? { reasons: [] })).toBe(
    'graphs (title, abstract)',
  );
});

describe('a judged list', () => {
  const [first, second] = sampleOf(papers, drawn);
  if (first === undefined || second === undefined) throw new Error('The sample is too small.');
  const line = formatAssignment(first, { judgement: 'wrong', remark: 'another thing' });
  const judged = parseJudged(`${judgedHead}\n${line}\n`);

  test('is read back as it is written', () => {
    expect(judged).toEqual([{ ...first, judgement: 'wrong', remark: 'another thing' }]);
  });

  test('judges what is in it and leaves the rest of a sample open', () => {
    const { lines, counts, gone } = judge([first, second], judged, papers);
    expect(lines).toEqual([line, formatAssignment(second, null)]);
    expect(counts).toEqual({ right: 0, defensible: 0, wrong: 1, 'not judged': 1 });
    expect(gone).toEqual([]);
  });

  test('says which of its assignments are given no more', () => {
    expect(judge([], judged, [paper('other', 'graphs')]).gone).toEqual(judged);
  });

  test('with an unknown judgement or a missing column is refused', () => {
    expect(() => parseJudged(`${judgedHead}\nfine\tp\tt\tT\tr\t`)).toThrow('no judged assignment');
    expect(() => parseJudged('some\tother\ttable')).toThrow('first line');
  });

  test('of the project holds fifty assignments, at most three of them wrong', () => {
    const text = readFileSync(join(import.meta.dirname, 'topic-assignments.tsv'), 'utf8');
    const all = parseJudged(text);
    expect(all).toHaveLength(50);
    expect(all.filter(({ judgement }) => judgement === 'wrong').length).toBeLessThanOrEqual(3);
  });
});
