import { expect, test } from 'vitest';
import { firstSaid } from '../../../scripts/catalog/first-said.ts';
import type { Correction } from '../../../scripts/schema/correction.ts';
import type { ReadDigest } from '../../../scripts/schema/entry.ts';
import { corrected } from './corrections/corrected.ts';
import { abstractOf, digest } from './make.ts';

/** The only paper of some digests, and what the search index holds of it. */
function only(digests: readonly ReadDigest[], corrections: readonly Correction[] = []) {
  const { papers } = corrected(digests, corrections).catalog;
  const [paper] = papers;
  if (paper === undefined || papers.length > 1) throw new Error('There is not one paper.');
  const { sighting, title, abstract } = firstSaid(paper);
  return { paper, said: { sighting: `${sighting.digest}:${sighting.position}`, title, abstract } };
}

const words = abstractOf('words');

test('a paper that all digests show alike says of itself what is indexed', () => {
  const shown = { title: 'Zebras', abstract: words };
  const { paper, said } = only([
    digest('a.txt', 'May 5, 2024', [shown]),
    digest('b.txt', 'May 5, 2025', [shown]),
  ]);
  expect(paper.firstSaid).toBeUndefined();
  expect(said).toEqual({ sighting: '2024-05-05:1', title: 'Zebras', abstract: words });
});

test('better texts of a later digest are shown, and the first ones stay in the index', () => {
  const { paper, said } = only([
    digest('a.txt', 'May 5, 2024', [{ title: 'ZEBRAS', abstract: `${words} mathcalO(n)` }]),
    digest('b.txt', 'May 5, 2025', [
      { title: 'Zebras', abstract: `${words} $\\mathcal{O}(n)$ with $\\alpha = 1$` },
    ]),
  ]);
  expect(paper.title.text).toBe('Zebras');
  expect(paper.abstract?.text).toBe(`${words} O(n) with α = 1`);
  expect(said.sighting).toBe('2024-05-05:1');
  expect(said.title).toBe('ZEBRAS');
  expect(said.abstract).toMatch(new RegExp(`^${words} \\S+$`));
});

test('texts of an earlier digest are indexed as they are shown: read, with what is certain restored', () => {
  const { said } = only([
    digest('a.txt', 'May 5, 2024', [{ title: 'Zebras of $\\mathbb{R}^2$', abstract: null }]),
  ]);
  expect(said).toEqual({ sighting: '2024-05-05:1', title: 'Zebras of ℝ²', abstract: null });
});

test('the first abstract is indexed, where earlier digests had none', () => {
  const { said } = only([
    digest('a.txt', 'May 5, 2024', [{ title: 'Zebras', abstract: null }]),
    digest('b.txt', 'May 5, 2025', ['Zebras']),
  ]);
  expect(said).toEqual({
    sighting: '2025-05-05:1',
    title: 'Zebras',
    abstract: abstractOf('Zebras'),
  });
});

test('what the publisher corrects is indexed, in whichever text it stands', () => {
  const digests = [
    digest('a.txt', 'May 5, 2024', [{ title: 'ZEBRAS', abstract: `${words} teh end` }]),
    digest('b.txt', 'May 5, 2025', [{ title: 'Zebras', abstract: `${words} teh $x$ end` }]),
  ];
  const { paper, said } = only(digests, [
    { paper: 'zebras', title: 'Of zebras', abstract: [{ find: 'teh', show: 'the' }] },
  ]);
  expect(paper.title.text).toBe('Of zebras');
  expect(said).toEqual({
    sighting: '2024-05-05:1',
    title: 'Of zebras',
    abstract: `${words} the end`,
  });
});
