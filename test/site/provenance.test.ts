import { describe, expect, test } from 'vitest';
import { makeCatalog, plainText } from '../catalog-factory.ts';
import { newestDigests } from '../../site/newest-digests.ts';
import { isCorrected, originsOf } from '../../site/origins.ts';
import { listingNumbers } from '../../site/listing-numbers.ts';
import { sourceNote } from '../../site/source-text.ts';

const capture = { digest: '2025-11-07', reader: 'capture' };
const daily = { digest: '2025-11-12', reader: 'hugging-face-daily' };

describe('where a page comes from', () => {
  const paper = makeCatalog({
    papers: [
      {
        id: 'a',
        links: [{ rel: 'code', href: 'https://github.com/a/b', from: daily }],
        provenance: {
          title: capture,
          authors: daily,
          published: { ...daily, corrected: true },
        },
      },
    ],
    digests: [
      { id: '2025-11-07', entries: ['a'] },
      { id: '2025-11-12', entries: ['a'], kind: 'daily' },
      { id: '2025-11-13', entries: ['a'], kind: 'daily' },
    ],
  }).papers[0];
  if (!paper) throw new Error('There is no paper.');

  test('is every sighting, with the facts that are shown as it has them', () => {
    expect(originsOf(paper).sources.map(({ digest, fields }) => [digest, fields])).toEqual([
      ['2025-11-07', ['title']],
      ['2025-11-12', ['authors', 'links']],
      ['2025-11-13', []],
    ]);
  });

  test('leaves to the publisher what the publisher mended', () => {
    expect(originsOf(paper).corrected).toEqual(['published']);
    expect(isCorrected(paper, 'published')).toBe(true);
    expect(isCorrected(paper, 'title')).toBe(false);
    expect(isCorrected(paper, 'keywords')).toBe(false);
  });
});

test('upvotes and comments stand with the day they were read on', () => {
  const numbers = { upvotes: 42, comments: 3 };
  const provenance = { upvotes: daily, comments: daily };
  expect(listingNumbers({ ...numbers, provenance })).toEqual([
    { digest: '2025-11-12', upvotes: 42, comments: 3 },
  ]);
  const later = { ...daily, digest: '2025-11-13' };
  expect(listingNumbers({ ...numbers, provenance: { upvotes: daily, comments: later } })).toEqual([
    { digest: '2025-11-12', upvotes: 42, comments: null },
    { digest: '2025-11-13', upvotes: null, comments: 3 },
  ]);
  expect(listingNumbers({ upvotes: null, comments: 0, provenance: { comments: daily } })).toEqual([
    { digest: '2025-11-12', upvotes: null, comments: 0 },
  ]);
  expect(listingNumbers({ upvotes: null, comments: null, provenance: {} })).toEqual([]);
});

describe('the note on a text', () => {
  const formula = (restored: boolean) => ({
    source: 'of O(d^k)',
    text: 'of O(dᵏ)',
    inline: ['of ', { math: 'O(d^k)', text: 'O(dᵏ)', mathml: 'x', restored }],
  });

  test('is not there where a reader sees what the source has, white space and links aside', () => {
    const wrapped = { ...plainText('A title'), source: 'A\n  title ' };
    expect(sourceNote({ title: wrapped, abstract: plainText('Text.') })).toBeNull();
    expect(sourceNote({ title: wrapped, abstract: null })).toBeNull();
    const linked = {
      ...plainText('See a.org.'),
      inline: ['See ', { link: 'https://a.org/', text: 'a.org' }, '.'],
    };
    expect(sourceNote({ title: wrapped, abstract: linked })).toBeNull();
  });

  test('says that notation was restored, in the title or the abstract, and has the source', () => {
    const title = plainText('A title');
    expect(sourceNote({ title, abstract: formula(true) })).toEqual({
      restored: true,
      sources: [{ field: 'abstract', text: 'of O(d^k)' }],
    });
    expect(sourceNote({ title: formula(true), abstract: null })?.restored).toBe(true);
  });

  test('has the source alone where nothing was restored but something differs', () => {
    const title = { source: "Fr\\'echet", text: 'Fréchet', inline: ['Fréchet'] };
    expect(sourceNote({ title, abstract: formula(false) })).toEqual({
      restored: false,
      sources: [
        { field: 'title', text: "Fr\\'echet" },
        { field: 'abstract', text: 'of O(d^k)' },
      ],
    });
  });
});

describe('the newest digests', () => {
  const digest = (id: number, kind: 'capture' | 'daily') => ({ id, kind });

  test('are the first five, as they come', () => {
    const list = [1, 2, 3, 4, 5, 6].map((id) => digest(id, 'daily'));
    expect(newestDigests(list)).toEqual(list.slice(0, 5));
    expect(newestDigests(list.slice(0, 2))).toEqual(list.slice(0, 2));
    expect(newestDigests([])).toEqual([]);
  });

  test('have the newest of each kind among them, in their place', () => {
    const list = [
      ...[1, 2, 3, 4, 5, 6].map((id) => digest(id, 'daily')),
      digest(7, 'capture'),
      digest(8, 'capture'),
    ];
    expect(newestDigests(list).map(({ id }) => id)).toEqual([1, 2, 3, 4, 7]);
  });
});
