import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { AskOptions, Outcome } from '../../../../widgets/src/core/search/answer.ts';
import { createFinder } from '../../../../widgets/src/core/search/finder.ts';
import { holdsPhrase } from '../../../../widgets/src/core/search/rank.ts';
import { blank, facets, type Query, readBox } from '../../../../widgets/src/core/search/query.ts';
import { place, type Sketch, smallIndex } from './small-index.ts';

const papers: Sketch[] = [
  {
    title: 'Pointer Networks',
    text: 'A neural architecture that learns the output.',
    date: '2015-06-09',
    topics: ['attention'],
    digests: ['2024-05-17'],
  },
  {
    title: 'Sheaf Neural Networks',
    text: 'A generalization of graph convolution networks by sheaves.',
    date: '2020-12',
    topics: ['graphs'],
    digests: ['2024-05-17', '2025-11-07'],
    hasCode: true,
  },
  {
    title: 'Graph Attention Networks',
    text: 'We present networks for graph-structured data, with attention.',
    date: '2017-10-30',
    topics: ['graphs', 'attention'],
    digests: ['2025-11-07'],
  },
  {
    title: 'Auto-GNN',
    text: 'A search for the architecture of graph neural networks.',
    topics: ['graphs'],
  },
];

/** A finder over papers, with how to ask it. */
function finderOver(...shards: Sketch[][]) {
  const world = smallIndex(...shards);
  const finder = createFinder(place, world.network);
  const ask = async (query: Partial<Query>, options: Partial<AskOptions> = {}) => {
    const outcome = await finder.find({ ...blank, ...query }, { count: 8, ...options });
    if (outcome.state !== 'found') throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  const titles = async (text: string, options?: Partial<AskOptions>) =>
    (await ask({ text }, options)).results.map(({ title }) => title);
  return { ...world, finder, ask, titles };
}

const titlesOf = ({ results }: { results: { title: string }[] }) =>
  results.map(({ title }) => title);

test('nothing is loaded before it is asked for; words that are there load neither vocabulary nor rows', async () => {
  const { loaded, asked, ask } = finderOver(papers);
  expect(loaded).toEqual([]);
  await ask({ text: 'sheaf' });
  await ask({ text: 'graph attention networks' });
  expect(loaded).toEqual(
    ['pagefind.js', 'search.json', 'facts/0.json'].map((name) => place.index + name),
  );
  expect(asked).not.toContain(null);
});

test('a result has what a reader is shown, as plain text', async () => {
  const { ask } = finderOver([{ ...papers[1], title: 'Sheaf <b>Neural</b> Networks' }]);
  expect((await ask({ text: 'sheaves' })).results).toEqual([
    {
      kind: 'paper',
      url: '/base/papers/sheaf-b-neural-b-networks/',
      title: 'Sheaf <b>Neural</b> Networks',
      date: '2020-12',
      certainty: '',
      hasCode: true,
      topics: [{ id: 'graphs', label: 'GRAPHS' }],
      missing: [],
      authors: [],
      score: expect.any(Number) as number,
      excerpt: [
        { text: 'A generalization of graph convolution networks by ', marked: false },
        { text: 'sheaves', marked: true },
        { text: '.', marked: false },
      ],
    },
  ]);
});

test('the client runs where the finder does, with addresses after the base it is given', async () => {
  const { ask, options } = finderOver(papers);
  await ask({ text: 'sheaf' });
  expect(options).toMatchObject([{ baseUrl: '/base/', noWorker: true }]);
});

test('a title that is asked for comes before texts that mention its words more often', async () => {
  const { titles } = finderOver([
    { title: 'Others', text: 'pointer networks pointer networks pointer networks' },
    { title: 'Pointer Networks', text: 'About something else' },
  ]);
  expect(await titles('pointer networks')).toEqual(['Pointer Networks', 'Others']);
});

test('where nothing has all words, the best has most of them and says what it lacks', async () => {
  const { ask } = finderOver(papers);
  const answer = await ask({ text: 'sheaf neural networks tutorial' });
  expect(answer).toMatchObject({
    relaxed: true,
    corrected: [],
    results: [{ title: 'Sheaf Neural Networks', missing: ['tutorial'] }],
  });
});

test('a title comes first that lacks a word too many, though a text has all words', async () => {
  const { ask } = finderOver([
    { title: 'Rivers', text: 'A paper where a pointer to water and its networks are drawn.' },
    ...papers,
  ]);
  const answer = await ask({ text: 'pointer networks paper' });
  expect(answer.results.slice(0, 2)).toMatchObject([
    { title: 'Pointer Networks', missing: ['paper'] },
    { title: 'Rivers', missing: [] },
  ]);
  expect(answer.relaxed).toBe(false);
});

test.each([
  ['ponter networks', 'Pointer Networks', 'ponter', 'pointer'],
  ['sheef neural', 'Sheaf Neural Networks', 'sheef', 'sheaf'],
  ['attenton', 'Graph Attention Networks', 'attenton', 'attention'],
])('a word that nothing has is taken for another: %s', async (text, title, typed, meant) => {
  const { ask } = finderOver(papers);
  expect(await ask({ text })).toMatchObject({
    relaxed: false,
    isPartial: false,
    corrected: [{ typed, meant }],
    results: [{ title, missing: [] }],
  });
});

test('a short word is not taken for one that begins otherwise and is not found with the others', async () => {
  const { ask } = finderOver([
    ...papers,
    ...Array.from({ length: 3 }, (_, at) => ({ title: `Beta ${at}`, text: 'Nothing else.' })),
  ]);
  expect(await ask({ text: 'meta pointer' })).toMatchObject({ relaxed: true, corrected: [] });
});

test('an exact search takes words as typed, and says what may have been meant', async () => {
  const { ask } = finderOver(papers);
  expect(await ask({ text: 'ponter networks' }, { exact: true })).toMatchObject({
    total: 0,
    corrected: [],
    suggestion: 'pointer networks',
  });
});

test.each(['Auto-GNN', 'autognn', 'auto gnn', 'auto-gnn', 'AUTO GNN'])(
  'a name is found with and without its hyphen: %s',
  async (text) => {
    const spellings = ['Auto-GNN', 'AutoGNN', 'Auto GNN'];
    const { ask } = finderOver(spellings.map((title) => ({ title, text: 'Of graphs.' })));
    const { results } = await ask({ text });
    expect(results.map(({ missing }) => missing)).not.toContainEqual([expect.anything()]);
    expect(results.length).toBeGreaterThan(0);
  },
);

test('words that stand in every text decide nothing and are not missed', async () => {
  const { asked, ask } = finderOver(papers);
  const { results } = await ask({ text: 'the graph of the networks' });
  expect(results[0]).toMatchObject({ title: 'Graph Attention Networks', missing: [] });
  expect(asked[0]).toBe('graph networks');
});

test('a phrase is where its words follow each other', async () => {
  const { titles } = finderOver(papers);
  expect(await titles('"graph neural networks"')).toEqual(['Auto-GNN']);
  expect(await titles('"networks graph"')).toEqual([]);
});

test('an operator narrows as the facet beside the box does, and wins over it', async () => {
  const { ask, titles } = finderOver(papers);
  expect(await titles('networks topic:graphs has:code')).toEqual(['Sheaf Neural Networks']);
  expect(await titles('networks year:2015')).toEqual(['Pointer Networks']);
  expect(await titles('topic:"ATTENTION" digest:2025-11-07')).toEqual(['Graph Attention Networks']);
  expect(await titles('topic:atten digest:2025-11-07')).toEqual(['Graph Attention Networks']);
  expect(titlesOf(await ask({ text: 'networks', year: '2017' }))).toEqual([
    'Graph Attention Networks',
  ]);
  expect(titlesOf(await ask({ text: 'networks year:2015', year: '2017' }))).toEqual([
    'Pointer Networks',
  ]);
});

test('a topic or a digest that there is none of is said to be absent', async () => {
  const { ask } = finderOver(papers);
  expect(await ask({ text: 'networks topic:rivers digest:2024-01-01' })).toMatchObject({
    total: 0,
    absent: [
      { kind: 'topic', id: 'rivers' },
      { kind: 'digest', id: '2024-01-01' },
    ],
  });
  expect(await ask({ text: 'networks topic:graphs' })).toMatchObject({ absent: [] });
});

test('without words, what is chosen is listed newest first, and what has no date last', async () => {
  const { ask } = finderOver(papers);
  expect(titlesOf(await ask({ topic: 'graphs' }))).toEqual([
    'Sheaf Neural Networks',
    'Graph Attention Networks',
    'Auto-GNN',
  ]);
});

test('results come newest first where that is asked for', async () => {
  const { ask } = finderOver(papers);
  expect(titlesOf(await ask({ text: 'networks', sort: 'date' }))).toEqual([
    'Sheaf Neural Networks',
    'Graph Attention Networks',
    'Pointer Networks',
    'Auto-GNN',
  ]);
});

test('each facet is counted for the words, as if it alone were not chosen', async () => {
  const { ask } = finderOver(papers);
  const { counts, total } = await ask({ text: 'networks year:2017' }, { counted: true });
  expect(total).toBe(1);
  expect(counts).toEqual({
    kind: { paper: 1 },
    topic: { graphs: 1, attention: 1 },
    year: { 2015: 1, 2017: 1, 2020: 1, undated: 1 },
    digest: { '2025-11-07': 1 },
    has: {},
  });
  expect((await ask({ text: 'networks' })).counts).toBeNull();
});

test('records of several shards keep their facts, though their fragments have the same names', async () => {
  const { ask } = finderOver(papers.slice(0, 2), papers.slice(2));
  const { results, counts } = await ask({ text: 'networks' }, { counted: true });
  expect(new Map(results.map(({ title, date }) => [title, date]))).toEqual(
    new Map(papers.map(({ title, date = null }) => [title, date])),
  );
  expect(counts?.topic).toEqual({ graphs: 3, attention: 2 });
  expect(titlesOf(await ask({ text: 'networks topic:attention' })).toSorted()).toEqual([
    'Graph Attention Networks',
    'Pointer Networks',
  ]);
});

test('no more texts are read than are shown or ranked', async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ title: `Networks ${at}`, text: 'of it' }));
  const { ask, read } = finderOver(many);
  const answer = await ask({ text: 'networks' });
  expect(answer).toMatchObject({ total: 60, results: { length: 8 } });
  expect(read.length).toBeLessThanOrEqual(10);
});

test('of searches that overlap only the last one has results', async () => {
  const { finder } = finderOver(papers);
  const outcomes = await Promise.all(
    ['p', 'po', 'pointer'].map((text) => finder.find({ ...blank, text }, { count: 8 })),
  );
  expect(outcomes.map(({ state }) => state)).toEqual(['stale', 'stale', 'found']);
});

test('a search that is overtaken while it waits is never sent, and one that is cancelled neither', async () => {
  const { finder, asked } = finderOver(papers);
  const find = (text: string) => finder.find({ ...blank, text }, { count: 8, pause: 5 });
  await Promise.all([find('a'), find('at'), find('pointer')]);
  expect(asked).toEqual(['pointer']);
  const cancelled = find('sheaf');
  finder.cancel();
  expect(await cancelled).toEqual({ state: 'stale' });
  expect(asked).toEqual(['pointer']);
});

test('an index that cannot be loaded is a failure with its reason, and the next search tries anew', async () => {
  const { network, finder, loaded } = finderOver(papers);
  vi.spyOn(network, 'importModule').mockImplementationOnce((url) => {
    loaded.push(url);
    return Promise.reject(new Error('offline'));
  });
  finder.warm();
  const query = { ...blank, text: 'sheaf' };
  expect(await finder.find(query, { count: 8 })).toEqual({ state: 'failed', reason: 'offline' });
  expect(await finder.find(query, { count: 8 })).toMatchObject({ state: 'found', total: 1 });
  // A browser may remember that the first address failed.
  expect(loaded.filter((url) => url.includes('pagefind.js'))[1]).toBe(
    `${place.index}pagefind.js?1`,
  );
});

test('an index that breaks while it is searched is started anew', async () => {
  const { client, finder, options } = finderOver(papers);
  vi.spyOn(client, 'search').mockRejectedValueOnce(new Error('no chunk'));
  const query = { ...blank, text: 'sheaf' };
  expect(await finder.find(query, { count: 8 })).toEqual({ state: 'failed', reason: 'no chunk' });
  expect(await finder.find(query, { count: 8 })).toMatchObject({ state: 'found' });
  expect(options).toHaveLength(2);
});

test('an index that went out of reach is not taken for one that has nothing', async () => {
  const { network, finder } = finderOver(papers);
  const reach = vi.spyOn(network, 'isReachable').mockResolvedValueOnce(false);
  const query = { ...blank, text: '"nothing of it"' };
  expect(await finder.find(query, { count: 8 })).toMatchObject({ state: 'failed' });
  expect(await finder.find(query, { count: 8 })).toMatchObject({ state: 'found', total: 0 });
  expect(reach).toHaveBeenCalledWith(`${place.index}pagefind-entry.json`);
});

test.each([
  ['a module that is not the client', { importModule: () => Promise.resolve({ default: '' }) }],
  ['a list of files that is none', { readText: () => Promise.resolve('{"schema":"other"}') }],
  ['a page in place of a file', { readText: () => Promise.resolve('<!doctype html>') }],
])('%s is a failure', async (_, broken) => {
  const finder = createFinder(place, { ...smallIndex(papers).network, ...broken });
  expect(await finder.find({ ...blank, text: 'x' }, { count: 8 })).toMatchObject({
    state: 'failed',
  });
});

test('whatever is typed, a search ends; what is missing was typed, and phrases are there', async () => {
  const word = fc.oneof(
    fc.constantFrom('graph', 'sheaf', 'networks', 'ponter', 'the', 'of', 'zzz', 'attent', '"', 'α'),
    fc.constantFrom('topic:graphs', 'year:2017', 'has:code', 'kind:x', '"graph neural"', 'year:'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const { finder } = finderOver(papers.slice(1), papers.slice(0, 1));
  const check = (typed: string, outcome: Outcome): void => {
    if (outcome.state !== 'found') throw new Error(`${JSON.stringify(outcome)}: ${typed}`);
    const { words, phrases } = readBox(typed);
    for (const { missing, title, excerpt } of outcome.results) {
      expect(
        missing.flatMap((one) => one.split(' ')).filter((one) => !words.includes(one)),
      ).toEqual([]);
      const paper = papers.find((one) => one.title === title);
      const fragment = { url: '', content: paper?.text ?? '', meta: { title } };
      expect(phrases.every((phrase) => holdsPhrase(phrase, fragment))).toBe(true);
      expect(excerpt.map((segment) => segment.text).join('')).toContain(paper?.text?.slice(0, 9));
    }
    expect(outcome.total).toBeGreaterThanOrEqual(outcome.results.length);
    for (const facet of facets) expect(outcome.counts?.[facet]).toBeDefined();
  };
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (typed, exact) => {
      const query = { ...blank, text: typed };
      check(typed, await finder.find(query, { count: 8, counted: true, exact }));
    }),
    { numRuns: 80 },
  );
});

test('a closed shard that cannot be had leaves the others to be searched, and the answer says so', async () => {
  const { network, client } = smallIndex(
    [{ title: 'Graphs of late', date: '2025' }],
    [{ title: 'Graphs of old', date: '2019' }],
  );
  const merge = vi.spyOn(client, 'mergeIndex').mockRejectedValue(new Error('offline'));
  const finder = createFinder(place, network);
  for (const text of ['graphs', '', 'year:2025']) {
    const answer = await finder.find({ ...blank, text: text }, { count: 8, counted: true });
    expect(answer).toMatchObject({ state: 'found', total: 1, isPartial: true });
  }
  merge.mockRestore();
  const answer = await finder.find({ ...blank, text: 'graphs' }, { count: 8 });
  expect(answer).toMatchObject({ state: 'found', total: 2, isPartial: false });
});

test('results whose texts cannot be had are left out, and said to be; where that are all of them, the search has failed', async () => {
  const index = smallIndex([{ title: 'Graphs of late' }, { title: 'Graphs of old' }]);
  const search = index.client.search;
  let missing = 1;
  index.client.search = async (text) => {
    const { results } = await search(text);
    const fail = () => Promise.reject(new Error('no text'));
    return { results: results.map((hit, at) => (at < missing ? { ...hit, data: fail } : hit)) };
  };
  const finder = createFinder(place, index.network);
  const some = await finder.find({ ...blank, text: 'graphs' }, { count: 8 });
  expect(some).toMatchObject({ state: 'found', total: 2, isPartial: true });
  expect(some.state === 'found' && some.results.length).toBe(1);
  missing = 2;
  const none = await finder.find({ ...blank, text: 'graphs old' }, { count: 8 });
  expect(none).toEqual({ state: 'failed', reason: 'no text' });
});

test('in haste only the first few are read and shown, all of them with every word', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    title: `On ${at} things`,
    text: `About networks, and ${at} other things.`,
  }));
  const { ask, read } = finderOver(many);
  const hasty = await ask({ text: 'networks' }, { count: 4, hasty: true });
  expect(hasty).toMatchObject({ total: 30, relaxed: false });
  expect(hasty.results.map(({ missing }) => missing)).toEqual([[], [], [], []]);
  expect(new Set(read).size).toBe(4);
  await ask({ text: 'networks' }, { count: 4 });
  expect(new Set(read).size).toBeGreaterThan(4);
});

test('in haste no more than the first few are read of what nothing has all words of', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    title: `On ${at} things`,
    text: `About networks, and ${at} other things.`,
  }));
  const { ask, read } = finderOver(many);
  for (const text of ['networks things zebra', 'netwroks things']) {
    read.length = 0;
    const { results } = await ask({ text }, { count: 4, hasty: true });
    expect(results.length).toBe(4);
    expect(new Set(read).size).toBe(4);
  }
});

test('where little is found none of it is read twice', async () => {
  const { ask, read } = finderOver(papers);
  await ask({ text: 'architecture output' });
  expect(read).toContain('Pointer Networks');
  expect(read).toEqual([...new Set(read)]);
});

test('what nothing has all words of is looked for as well in haste as without', async () => {
  const { ask } = finderOver(papers);
  for (const text of ['sheaf neural networks tutorial', 'ponter networks']) {
    const [hasty, whole] = [await ask({ text }, { hasty: true }), await ask({ text })];
    expect(hasty).toEqual(whole);
    expect(hasty.total).toBeGreaterThan(0);
  }
});

test('a search that is overtaken while words are fetched reads nothing more', async () => {
  const { client, network, read } = smallIndex(papers);
  const finder = createFinder(place, network);
  const { search } = client;
  client.search = (text) => {
    finder.cancel();
    return search(text);
  };
  const overtaken = await finder.find({ ...blank, text: 'graph' }, { count: 8 });
  expect(overtaken).toEqual({ state: 'stale' });
  expect(read).toEqual([]);
  client.search = search;
  await finder.find({ ...blank, text: 'graph' }, { count: 8 });
  expect(read).not.toEqual([]);
});
