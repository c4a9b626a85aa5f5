import { expect, test, vi } from 'vitest';
import type { AskOptions } from '../../../../widgets/src/core/search/answer.ts';
import { createFinder } from '../../../../widgets/src/core/search/finder.ts';
import { isNamed, nameKeys } from '../../../../widgets/src/core/search/name-words.ts';
import { blank, type Query } from '../../../../widgets/src/core/search/query.ts';
import { place, type Sketch, smallIndex } from './small-index.ts';

const papers: Sketch[] = [
  {
    title: 'Attention Is All You Need',
    text: 'The dominant models are based on recurrent networks.',
    date: '2017-06-12',
    authors: ['Ashish Vaswani', 'Noam Shazeer', 'Łukasz Kaiser'],
    identifiers: { arxiv: '1706.03762' },
  },
  {
    title: 'Geometric Deep Learning',
    text: 'Networks on graphs and manifolds.',
    date: '2021-04-27',
    topics: ['graphs'],
    authors: ['Michael M. Bronstein', 'Joan Bruna'],
    identifiers: { doi: '10.1109/MSP.2017.2693418' },
  },
  {
    title: 'Temporal Graphs',
    text: 'Nodes that come and go.',
    date: '2020-06-18',
    topics: ['graphs'],
    authors: ['E. Rossi', 'M. Bronstein'],
    hasCode: true,
  },
  {
    title: 'A Survey of Names',
    text: 'Work of Bronstein on networks, where a rose is a rose.',
    date: '2023',
  },
];
const others: Sketch[] = [
  { title: 'Digits', text: 'Zip codes.', date: '1998-11', authors: ['LeCun, Yann', 'Y. Bengio'] },
  {
    title: 'Petals',
    text: 'Flowers.',
    date: '2019-01-02',
    authors: ['A. Rose', 'Jean-Luc O’Hara'],
  },
];

function finderOver(...shards: Sketch[][]) {
  const world = smallIndex(...shards);
  const finder = createFinder(place, world.network);
  const ask = async (query: Partial<Query>, options: Partial<AskOptions> = {}) => {
    const outcome = await finder.find({ ...blank, ...query }, { count: 8, ...options });
    if (outcome.state !== 'found') throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  const titles = async (text: string) => (await ask({ text })).results.map(({ title }) => title);
  const tables = () => world.loaded.filter((url) => url.includes('/names/'));
  return { ...world, finder, ask, titles, tables };
}

test.each([
  ['vaswani', 'Attention Is All You Need', 'Ashish Vaswani'],
  ['Lukasz KAISER', 'Attention Is All You Need', 'Łukasz Kaiser'],
  ['yann lecun', 'Digits', 'LeCun, Yann'],
  ['Y. LeCun', 'Digits', 'LeCun, Yann'],
  ['Yoshua Bengio', 'Digits', 'Y. Bengio'],
  ['o’hara', 'Petals', 'Jean-Luc O’Hara'],
  ['ohara', 'Petals', 'Jean-Luc O’Hara'],
  ['jean luc ohara', 'Petals', 'Jean-Luc O’Hara'],
  ['vaswa', 'Attention Is All You Need', 'Ashish Vaswani'],
  ['"yann lecun"', 'Digits', 'LeCun, Yann'],
])('a paper is found by its author: %s', async (text, title, author) => {
  const { ask } = finderOver(papers, others);
  expect(await ask({ text })).toMatchObject({
    total: 1,
    relaxed: false,
    isPartial: false,
    corrected: [],
    absent: [],
    results: [{ title, authors: [author], missing: [] }],
  });
});

test('a name and words of a text find a paper that has the one by its author and the others in its text', async () => {
  const { ask } = finderOver(papers, others);
  const answer = await ask({ text: 'bronstein manifolds' });
  expect(answer).toMatchObject({
    total: 1,
    relaxed: false,
    isPartial: false,
    results: [{ title: 'Geometric Deep Learning', authors: ['Michael M. Bronstein'], missing: [] }],
  });
  expect(await ask({ text: 'vaswani shazeer' })).toMatchObject({
    results: [{ authors: ['Ashish Vaswani', 'Noam Shazeer'] }],
  });
});

test('papers of an author come before texts that mention the name, newest first', async () => {
  const { titles } = finderOver(papers, others);
  expect(await titles('bronstein')).toEqual([
    'Geometric Deep Learning',
    'Temporal Graphs',
    'A Survey of Names',
  ]);
  expect(await titles('rose')).toEqual(['Petals', 'A Survey of Names']);
});

test('a word of a title loads no names', async () => {
  const { ask, tables } = finderOver(papers, others);
  for (const text of ['attention', 'temporal graphs', 'nodes that come and go'])
    await ask({ text });
  expect(tables()).toEqual([]);
});

test('where nobody called so has the other words, papers say what they lack', async () => {
  const { ask } = finderOver(papers, others);
  const { relaxed, results, corrected } = await ask({ text: 'vaswani manifolds' });
  expect({ relaxed, corrected }).toEqual({ relaxed: true, corrected: [] });
  expect(results).toMatchObject([
    { title: 'Attention Is All You Need', missing: ['manifolds'], authors: ['Ashish Vaswani'] },
    { title: 'Geometric Deep Learning', missing: ['vaswani'], authors: [] },
  ]);
});

test('author: narrows to the papers of an author, and several to those of all of them', async () => {
  const { ask, titles } = finderOver(papers, others);
  expect(await titles('author:bronstein')).toEqual(['Geometric Deep Learning', 'Temporal Graphs']);
  expect(await titles('author:bronstein nodes')).toEqual(['Temporal Graphs']);
  expect(await titles('author:bronstein has:code')).toEqual(['Temporal Graphs']);
  expect(await titles('author:bronstein author:bruna')).toEqual(['Geometric Deep Learning']);
  expect(await titles('author:"Michael Bronstein"')).toEqual(['Geometric Deep Learning']);
  expect(await titles('author:"lecun, y"')).toEqual(['Digits']);
  const { counts, total } = await ask({ text: 'author:bronstein' }, { counted: true });
  expect(total).toBe(2);
  expect(counts).toMatchObject({ topic: { graphs: 2 }, year: { 2020: 1, 2021: 1 } });
});

test('an author whom nobody is called is said to be absent', async () => {
  const { ask } = finderOver(papers, others);
  expect(await ask({ text: 'author:nobody graphs' })).toMatchObject({
    total: 0,
    absent: [{ kind: 'author', id: 'nobody' }],
  });
});

test.each([
  ['arXiv:1706.03762v5', 'Attention Is All You Need'],
  ['https://arxiv.org/abs/1706.03762', 'Attention Is All You Need'],
  ['see 1706.03762', 'Attention Is All You Need'],
  ['https://doi.org/10.1109/msp.2017.2693418', 'Geometric Deep Learning'],
  ['https://a.test/base/papers/geometric-deep-learning/', 'Geometric Deep Learning'],
  ['attention-is-all-you-need', 'Attention Is All You Need'],
])('what names a paper finds it alone: %s', async (text, title) => {
  const { ask } = finderOver(papers, others);
  expect(await ask({ text })).toMatchObject({ total: 1, absent: [], results: [{ title }] });
});

test('an identifier of no paper says so, and beside words these are searched', async () => {
  const { ask } = finderOver(papers, others);
  const absent = [{ kind: 'arxiv', id: '1706.00001' }];
  expect(await ask({ text: 'arxiv:1706.00001v2' })).toMatchObject({ total: 0, absent });
  expect(await ask({ text: 'temporal graphs 1706.00001' })).toMatchObject({
    absent,
    results: [{ title: 'Temporal Graphs' }],
  });
});

test('names that cannot be loaded are none, and a failure only where nothing is found', async () => {
  const { finder, network, ask } = finderOver(papers, others);
  const { readText } = network;
  vi.spyOn(network, 'readText').mockImplementation((url) =>
    url.includes('/names/') ? Promise.reject(new Error('no names')) : readText(url),
  );
  expect(await ask({ text: 'rose' })).toMatchObject({ total: 1 });
  for (const text of ['vaswani', 'author:vaswani', '1706.03762']) {
    expect(await finder.find({ ...blank, text }, { count: 8 })).toEqual({
      state: 'failed',
      reason: 'no names',
    });
  }
});

test('an index of an older site, which has no names, is searched as it was', async () => {
  const { finder, network } = finderOver(papers, others);
  const { readText } = network;
  vi.spyOn(network, 'readText').mockImplementation(async (url) => {
    const text = await readText(url);
    return url.endsWith('search.json') ? text.replace('"names"', '"later"') : text;
  });
  const outcome = await finder.find({ ...blank, text: 'rose' }, { count: 8 });
  expect(outcome).toMatchObject({ state: 'found', total: 1 });
});

test('words of a name may come in any order, but all have to be there', () => {
  expect(isNamed(['van', 'schaar'], 'Mihaela van der Schaar', false)).toBe(true);
  expect(isNamed(['lecun', 'y'], 'Yann LeCun', false)).toBe(true);
  expect(isNamed(['yann', 'lecun'], 'Y. LeCun', false)).toBe(false);
  expect(isNamed(['yann', 'lecun'], 'Y. LeCun', true)).toBe(true);
  expect(isNamed(['j', 'smith'], 'Smith', false)).toBe(false);
  expect(nameKeys('Jean-Luc O’Hara-Smith, Y.')).toEqual([
    'jean',
    'luc',
    'jeanluc',
    'hara',
    'smith',
    'oharasmith',
  ]);
});
