import { describe, expect, test } from 'vitest';
import { topicFinder } from '../../../../scripts/catalog/topics/topic-finder.ts';
import type { Topic } from '../../../../scripts/schema/topic.ts';
import { steepGrowth } from '../../../steep-growth.ts';

function topic(id: string, names: Partial<Topic>): Topic {
  return { id, label: id, definition: id, strong: [], weak: [], not: [], formerly: [], ...names };
}
const idsFor = (topics: Topic[], title: string, abstract: string | null = null) =>
  topicFinder(topics)({ title, abstract, keywords: [] }).topics.map(({ id }) => id);

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

  test('the heaviest three count, if they have a good part of the heaviest', () => {
    expect(idsFor(topics, 'delta gamma beta alpha', 'beta')).toEqual(['b', 'a', 'c']);
    expect(
      idsFor(topics, 'alpha alpha alpha aleph aleph aleph', 'alpha aleph beta beta beta'),
    ).toEqual(['a']);
  });

  test('the reasons are the names that were found, heaviest first', () => {
    const found = topicFinder(topics)({ title: 'aleph', abstract: 'ay alpha', keywords: [] });
    expect(found.topics).toEqual([
      {
        id: 'a',
        label: 'a',
        reasons: [
          { name: 'aleph', in: ['title'] },
          { name: 'alpha', in: ['abstract'] },
          { name: 'ay', in: ['abstract'] },
        ],
      },
    ]);
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

describe('where a name stands', () => {
  const topics = [topic('a', { strong: ['alpha'] }), topic('b', { strong: ['beta'] })];

  test('in the first and the last sentence of an abstract it is what the paper is about', () => {
    const between = 'We say what is new. Then we say more.';
    expect(idsFor(topics, 'x', `We go to alpha. ${between} So much for alpha.`)).toEqual(['a']);
    expect(idsFor(topics, 'x', `We go far. Alpha is here. And alpha. So much for that.`)).toEqual(
      [],
    );
  });

  test('an abbreviation ends no sentence', () => {
    const abstract = 'Since Lee et al. Alpha is known. It is new. We are glad. Alpha is ours.';
    expect(idsFor(topics, 'x', abstract)).toEqual(['a']);
  });

  test('no name runs from one keyword into the next', () => {
    const find = topicFinder([topic('a', { strong: ['graph network', 'network design'] })]);
    const keywords = ['graph', 'network', 'design'];
    expect(find({ title: 'x', abstract: null, keywords })).toEqual({
      topics: [],
      suggestedTopics: [],
    });
  });
});

describe('a suggestion', () => {
  const topics = [
    topic('a', { strong: ['alpha'], weak: ['ay'] }),
    topic('b', { strong: ['beta'] }),
  ];
  const find = topicFinder(topics);
  const suggested = (title: string, abstract: string, keywords: string[] = []) =>
    find({ title, abstract, keywords }).suggestedTopics.map(({ id }) => id);

  test('is the heaviest of the topics that there is too little for, and only one', () => {
    const middle = 'We begin here. Beta is one. Alpha is another, and beta. That is all.';
    expect(suggested('x', middle)).toEqual(['b']);
  });

  test('is not made of next to nothing', () => {
    expect(suggested('x', 'We begin here. There is ay. That is all.')).toEqual([]);
    expect(suggested('x', 'Nothing at all.')).toEqual([]);
  });

  test('is not made beside a topic', () => {
    expect(suggested('alpha', 'We begin here. Beta is one. That is all.')).toEqual([]);
  });

  test('may come from keywords, which give no topic to a paper with an abstract', () => {
    const found = find({
      title: 'x',
      abstract: 'An abstract.',
      keywords: ['beta', 'beta', 'beta'],
    });
    expect(found.topics).toEqual([]);
    expect(found.suggestedTopics).toEqual([
      { id: 'b', label: 'b', reasons: [{ name: 'beta', in: ['keywords'] }] },
    ]);
  });
});

test('one name in two spellings is one reason', () => {
  const spelled = [topic('a', { strong: ['pre-training', 'pretraining'] })];
  expect(idsFor(spelled, 'x', 'First. Then pre-training. Then the end.')).toEqual([]);
  const { topics } = topicFinder(spelled)({
    title: 'Pre-training and pretraining',
    abstract: null,
    keywords: [],
  });
  expect(topics[0]?.reasons).toEqual([{ name: 'pre-training', in: ['title'] }]);
});

test('twice a hostile text takes about twice the time', () => {
  const find = topicFinder([
    topic('a', { strong: ['a a a', 'a a b', 'a*', 'SE(3)'], weak: ['a-a'], not: ['a a'] }),
  ]);
  const repeats = ['a ', 'a-', 'a*', 'SE(', 'aaa. A'].map(
    (piece) => [piece, (units: number) => piece.repeat(units / piece.length)] as const,
  );
  const newWords = (units: number): string =>
    Array.from({ length: units / 9 }, (_, index) => `w${index}our`).join(' ');
  const read = (text: string): void => {
    find({ title: text, abstract: text, keywords: [text] });
  };
  expect(steepGrowth([...repeats, ['words never seen again', newWords]], 10_000, read)).toEqual([]);
});
