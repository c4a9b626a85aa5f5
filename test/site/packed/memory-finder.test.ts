import { expect, test } from 'vitest';
import { packedIndex } from '../../../scripts/pack/packed-index.ts';
import { memoryFinder } from '../../../site/packed/memory-finder.ts';
import type { FoundResult, Outcome } from '../../../widgets/src/core/search/answer.ts';
import { blank, type Query } from '../../../widgets/src/core/search/query.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const catalog = makeCatalog({
  topics: [{ id: 'graphs' }, { id: 'ships' }],
  papers: [
    {
      id: 'auto-gnn',
      title: 'Auto-GNN: searching for graph networks',
      abstract: 'A network of graphs is found by search.',
      topics: ['graphs'],
      authors: ['Ada Lee'],
      published: { date: '2019-09-07', precision: 'day', certainty: 'stated' },
    },
    {
      id: 'neural-sheaf-diffusion',
      title: 'Neural Sheaf Diffusion',
      abstract: 'Sheaves over a graph, of size α, are learned.',
      topics: ['graphs'],
      published: { date: '2022-02-09', precision: 'day', certainty: 'stated' },
      links: [
        {
          rel: 'code',
          href: 'https://example.org/code',
          from: { digest: '2025-11-07', reader: 'capture' },
        },
        {
          rel: 'paper',
          href: 'https://arxiv.org/abs/2202.04579',
          from: { digest: '2025-11-07', reader: 'capture' },
        },
      ],
    },
    { id: 'lanterns', title: 'Lanterns', abstract: 'What ships come home to.', topics: ['ships'] },
  ],
});

const index = packedIndex(catalog, catalog, {
  paper: (id) => `papers/${id}/index.html`,
  digest: (id) => `digests/${id}/index.html`,
  topic: (id) => `topics/${id}/index.html`,
});

async function find(query: Partial<Query>): Promise<Extract<Outcome, { state: 'found' }>> {
  const finder = memoryFinder('file:///away/', () => Promise.resolve(index));
  const outcome = await finder.find({ ...blank, ...query }, { count: 10, counted: true });
  if (outcome.state !== 'found') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function papers(query: Partial<Query>): Promise<string[]> {
  const { results } = await find(query);
  const id = ({ url }: FoundResult): string => url.split('/').at(-2) ?? '';
  return results.filter(({ kind }) => kind === 'paper').map(id);
}

test.each([
  ['a word of a title', 'sheaf', ['neural-sheaf-diffusion']],
  ['another form of a word', 'networks search', ['auto-gnn']],
  ['a word that is cut', 'diffu', ['neural-sheaf-diffusion']],
  ['a name without its hyphen', 'autognn', ['auto-gnn']],
  ['a name in two words', 'auto gnn', ['auto-gnn']],
  ['a letter spelled out', 'alpha sheaves', ['neural-sheaf-diffusion']],
  ['an author', 'author:lee', ['auto-gnn']],
  ['a name and a word', 'ada graphs', ['auto-gnn']],
  ['a number at arXiv', 'arXiv:2202.04579v4', ['neural-sheaf-diffusion']],
  ['words side by side', '"graph networks"', ['auto-gnn']],
  ['words that never stand side by side', '"networks graph"', []],
])('finds a paper by %s', async (_, text, found) => {
  expect(await papers({ text })).toEqual(found);
});

test('results lead into the folder, with dates, topics and code', async () => {
  const { results } = await find({ text: 'sheaf', kind: 'paper' });
  expect(results[0]).toMatchObject({
    url: 'file:///away/papers/neural-sheaf-diffusion/index.html',
    title: 'Neural Sheaf Diffusion',
    date: '2022-02-09',
    topics: [{ id: 'graphs', label: 'graphs' }],
    hasCode: true,
  });
});

test('facets narrow, and are counted for what was asked', async () => {
  expect(await papers({ topic: 'graphs', kind: 'paper' })).toHaveLength(2);
  expect(await papers({ text: 'graph has:code' })).toEqual(['neural-sheaf-diffusion']);
  const { counts } = await find({ text: 'graph', kind: 'paper' });
  expect(counts?.year).toEqual({ '2019': 1, '2022': 1 });
});

test('a slip of the hand is seen, and a word that nothing has is left out', async () => {
  const slip = await find({ text: 'grpah networks', kind: 'paper' });
  expect(slip.corrected).toEqual([{ typed: 'grpah', meant: 'graph' }]);
  const more = await find({ text: 'sheaf diffusion lanterns', kind: 'paper' });
  expect(more.relaxed).toBe(true);
  expect(more.results[0]).toMatchObject({ title: 'Neural Sheaf Diffusion', missing: ['lanterns'] });
});

test('an index that cannot be loaded is a failure, and is asked for again', async () => {
  let tries = 0;
  const finder = memoryFinder('', () => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('not there')) : Promise.resolve(index);
  });
  const query = { ...blank, text: 'sheaf' };
  expect(await finder.find(query, { count: 1 })).toMatchObject({ state: 'failed' });
  expect(await finder.find(query, { count: 1 })).toMatchObject({ state: 'found' });
});
