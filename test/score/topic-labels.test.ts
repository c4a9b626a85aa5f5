import { describe, expect, test } from 'vitest';
import { titleKey } from '../../scripts/catalog/ids/title-key.ts';
import type { PaperTopic } from '../../scripts/schema/paper.ts';
import { TopicLabels, grade, halfOf, scoreByTopic, scoreOf } from './topic-labels.ts';

const topic = (id: string): PaperTopic => ({
  id,
  label: id.toUpperCase(),
  reasons: [{ name: id, in: ['title'] }],
});

const papers = (given: Record<string, string[]>): Map<string, { topics: PaperTopic[] }> =>
  new Map(
    Object.entries(given).map(([title, ids]) => [titleKey(title), { topics: ids.map(topic) }]),
  );

const labels = TopicLabels.parse({
  'Spikes on Graphs': { topics: ['spiking', 'graphs'], alsoAcceptable: ['theory'] },
  'A Note on Nothing': { topics: ['theory'] },
});

describe('a labelled paper', () => {
  test('is right in what is required or acceptable, wrong in the rest, and lacks what is required and not given', () => {
    const { graded } = grade(
      labels,
      papers({ 'Spikes on Graphs': ['theory', 'graphs', 'vision'] }),
    );
    expect(graded).toMatchObject([
      { right: ['theory', 'graphs'], wrong: [{ id: 'vision' }], missed: ['spiking'] },
    ]);
  });

  test('is found however its title is spaced, hyphenated and capitalised', () => {
    const { absent } = grade(
      labels,
      papers({ 'spikes  on-graphs.': [], 'A note on “nothing”': [] }),
    );
    expect(absent).toEqual([]);
  });

  test('that is not in the content is named and counts for nothing', () => {
    const { graded, absent } = grade(labels, papers({ 'A Note on Nothing': ['theory'] }));
    expect(absent).toEqual(['Spikes on Graphs']);
    expect(scoreOf(graded)).toMatchObject({ papers: 1, precision: 1, recall: 1, f1: 1 });
  });
});

describe('the figures', () => {
  const given = papers({ 'Spikes on Graphs': ['theory', 'vision'], 'A Note on Nothing': [] });
  const { graded } = grade(labels, given);

  test('are the right share of the given and the found share of the required', () => {
    expect(scoreOf(graded)).toEqual({
      papers: 2,
      given: 2,
      right: 1,
      precision: 0.5,
      required: 3,
      found: 0,
      recall: 0,
      f1: 0,
      withoutTopic: 1,
    });
  });

  test('of each topic show where it was given or missed, worst first', () => {
    const counts = { given: 0, wrong: 0, required: 0, missed: 0 };
    expect(scoreByTopic(graded)).toEqual([
      { ...counts, topic: 'graphs', required: 1, missed: 1 },
      { ...counts, topic: 'spiking', required: 1, missed: 1 },
      { ...counts, topic: 'theory', given: 1, required: 1, missed: 1 },
      { ...counts, topic: 'vision', given: 1, wrong: 1 },
    ]);
  });

  test('of no papers are no division by zero', () => {
    expect(scoreOf([])).toMatchObject({ papers: 0, precision: 1, recall: 1, f1: 1 });
  });
});

test('a title falls into one half however it is spelled, and titles fall into both', () => {
  expect(halfOf('Graph  attention networks')).toBe(halfOf('Graph Attention Networks.'));
  const halves = Array.from({ length: 20 }, (_, index) => halfOf(`Paper number ${index}`));
  expect(new Set(halves)).toEqual(new Set(['A', 'B']));
});
