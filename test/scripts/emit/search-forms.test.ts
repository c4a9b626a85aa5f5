import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchForms } from '../../../scripts/emit/search-forms.ts';
import { writeSearchIndex } from '../../../scripts/emit/search-index.ts';
import { isHit, searchRanking } from '../../../widgets/src/core/search/ranking.ts';
import { searchTerms } from '../../../widgets/src/core/search/terms.ts';
import { restore } from '../../../scripts/text/restore.ts';
import { textOf } from '../../../scripts/text/text-of.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { openIndex, type Found, type Query } from '../../pagefind-in-node.ts';

const read = (source: string) => textOf(restore(source));

const catalog = makeCatalog({
  papers: [
    {
      id: 'rates',
      title: read('Samples suffice'),
      abstract: read(
        'We need $\\mathcal{O}(d^k)$ of them with $p=0.05$ for $W_2$ at $8 \\times 8$.',
      ),
    },
    {
      id: 'stable',
      title: read('Heavy tails'),
      abstract: read('An $\\alpha$-stable law and $D_{\\mathrm{KL}}$ with snake_case names.'),
    },
    { id: 'spelled', title: 'Lambda calculus', abstract: 'Of the lambda, with beta reduction.' },
    {
      id: 'compound',
      title: 'Inception-ResNet and other nets',
      abstract: 'Networks that are ready-made, wide and deep.',
    },
    { id: 'other', title: 'Rivers', abstract: 'Water that flows, and dk as a country code.' },
  ],
});

let folder = '';
let search: (query: Query) => Promise<Found[]>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-forms-'));
  await writeSearchIndex(catalog, join(folder, 'pagefind'));
  search = await openIndex(join(folder, 'pagefind'), { ranking: searchRanking });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The papers that a reader finds, as the site asks: by words made for the index. */
async function found(query: string): Promise<string[]> {
  const results = (await search({ words: searchTerms(query) })).filter(isHit);
  const papers = results.filter(({ raw_url }) => raw_url.startsWith('/papers/'));
  return papers.map(({ raw_url }) => raw_url.slice('/papers/'.length, -1));
}

describe('a search for notation', () => {
  test.each([
    'O(d^k)',
    'O(dk)',
    'O(dᵏ)',
    '𝒪(dᵏ)',
    'O(d^{k})',
    '\\mathcal{O}(d^k)',
    'mathcal{O}(d^k)',
    'p=0.05',
    'W_2',
    'W2',
    'W₂',
    '8x8',
    '8×8',
  ])('by %s finds the paper that has it', async (query) => {
    expect((await found(query))[0]).toBe('rates');
  });

  test.each([
    'α',
    'alpha',
    '\\alpha',
    'α-stable',
    'alpha-stable',
    'D_KL',
    'DKL',
    'snake_case',
    'snake',
  ])('by %s finds the other', async (query) => {
    expect((await found(query))[0]).toBe('stable');
  });

  test('by a Greek letter finds its name in words', async () => {
    expect(await found('λ')).toEqual(['spelled']);
    expect((await found('β'))[0]).toBe('spelled');
  });

  test.each(['resnet', 'ResNet', 'inception-resnet', 'Inception-ResNet'])(
    'by %s finds the compound that it is in',
    async (query) => {
      expect((await found(query))[0]).toBe('compound');
    },
  );

  test('shows the text and none of the other spellings', async () => {
    const [result] = await search({ words: 'suffice' });
    expect(result?.content).toBe('We need O(dᵏ) of them with p = 0.05 for W₂ at 8×8.');
    expect(result?.meta['title']).toBe('Samples suffice');
  });
});

test('names in a compound are other spellings of it, ordinary words in one are not', () => {
  expect(searchForms('Inception-ResNet is state-of-the-art')).toEqual(['resnet']);
});

test('a text in plain words has no other spellings', () => {
  expect(
    searchForms('A state-of-the-art model, 3.5% better (GPT-4o) on Node.js: see *here*.'),
  ).toEqual([]);
});

test('what is searched for is the same whichever way it is typed', () => {
  for (const query of ['O(dᵏ)', 'O(d^k)', '\\mathcal{O}(d^k)', ' O(d^k)  ']) {
    expect(searchTerms(query).replace(/[{}]/g, '')).toBe('O(dk)');
  }
  expect(searchTerms('state space & more')).toBe('state space & more');
});
