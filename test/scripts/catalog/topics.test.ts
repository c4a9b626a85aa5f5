import { describe, expect, test } from 'vitest';
import { topicFinder } from '../../../scripts/catalog/topics.ts';
import type { Topic } from '../../../scripts/schema/topic.ts';

function topic(id: string, names: Partial<Topic>): Topic {
  return { id, label: id, definition: id, strong: [], weak: [], not: [], ...names };
}
const idsFor = (topics: Topic[], title: string, abstract: string | null = null) =>
  topicFinder(topics)(title, abstract).map(({ id }) => id);

describe('a name', () => {
  const graphs = [topic('graphs', { strong: ['graph neural network', 'RAG', 'survey'] })];

  test.each([
    'Graph Neural Networks',
    'graph-neural network',
    'On Graph  Neural Networks.',
    'RAG is here',
    'Two RAGs',
    'Surveys',
  ])('is found in “%s”', (title) => {
    expect(idsFor(graphs, title)).toEqual(['graphs']);
  });

  test.each([
    'Hypergraph Neural Networks',
    'A graph. Neural networks',
    'Graph (neural) networks',
    'rag picking',
    'A Rag Doll',
    'STORAGE',
  ])('is not found in “%s”', (title) => {
    expect(idsFor(graphs, title)).toEqual([]);
  });
});

describe('weights', () => {
  const topics = [
    topic('a', { strong: ['alpha', 'aleph'], weak: ['ay'] }),
    topic('b', { strong: ['beta'], weak: ['bee'] }),
    topic('c', { strong: ['gamma'] }),
    topic('d', { strong: ['delta'] }),
  ];

  test('one strong name in the title is enough, and so are two in the abstract', () => {
    expect(idsFor(topics, 'alpha')).toEqual(['a']);
    expect(idsFor(topics, 'x', 'alpha')).toEqual([]);
    expect(idsFor(topics, 'x', 'alpha and aleph')).toEqual(['a']);
    expect(idsFor(topics, 'x', 'alpha, alpha, alpha')).toEqual(['a']);
  });

  test('weak names alone hardly ever are', () => {
    expect(idsFor(topics, 'ay', 'ay ay ay')).toEqual([]);
  });

  test('the heaviest three count, if they have a third of the heaviest', () => {
    expect(idsFor(topics, 'delta gamma beta alpha', 'beta')).toEqual(['b', 'a', 'c']);
    expect(
      idsFor(topics, 'alpha alpha alpha aleph aleph aleph', 'alpha aleph beta beta beta'),
    ).toEqual(['a']);
  });

  test('the reasons are the names that were found, heaviest first', () => {
    const [found] = topicFinder(topics)('aleph', 'ay alpha');
    expect(found).toEqual({ id: 'a', label: 'a', why: ['aleph', 'alpha', 'ay'] });
  });
});

describe('names that overlap', () => {
  test('the longest counts, also against another topic', () => {
    const topics = [
      topic('nlp', { strong: ['language model'] }),
      topic('llm', { strong: ['large language model'] }),
    ];
    expect(idsFor(topics, 'A Large Language Model')).toEqual(['llm']);
    expect(idsFor(topics, 'Language Models and Large Language Models').toSorted()).toEqual([
      'llm',
      'nlp',
    ]);
  });

  test('a phrase that must not count is blanked for its topic alone', () => {
    const topics = [
      topic('graphs', { strong: ['graph'], not: ['graph of results'] }),
      topic('plots', { strong: ['graph of results'] }),
    ];
    expect(idsFor(topics, 'A Graph of Results')).toEqual(['plots']);
    expect(idsFor(topics, 'A graph')).toEqual(['graphs']);
  });
});

test('a hostile text of names upon names takes no longer than its length', () => {
  const topics = [topic('a', { strong: ['a a a', 'a a b'], not: ['a a'] })];
  expect(idsFor(topics, 'a '.repeat(300_000))).toEqual([]);
});
