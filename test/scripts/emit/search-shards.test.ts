import { expect, test } from 'vitest';
import { type ShardSizes, searchShards, shardSizes } from '../../../scripts/emit/search-shards.ts';
import { type CatalogSketch, makeCatalog } from '../../catalog-factory.ts';

/** What each shard holds, in its order. */
function shardsOf(sketch: CatalogSketch, sizes?: ShardSizes): Record<string, string> {
  const shards = searchShards(makeCatalog(sketch), sizes);
  return Object.fromEntries(
    shards.map(({ name, papers, digests, topics }) => [
      name ?? 'open',
      [...papers.map(({ paper }) => paper), ...digests, ...topics].map(({ id }) => id).join(' '),
    ]),
  );
}

/** A digest with as many papers of its own as told, called by its id. */
function digestsOf(counts: Record<string, number>): CatalogSketch {
  const digests = Object.entries(counts).map(([id, count]) => ({
    id,
    entries: Array.from({ length: count }, (_, index) => `p${id}-${index + 1}`),
  }));
  return { digests, papers: digests.flatMap(({ entries }) => entries.map((id) => ({ id }))) };
}

test('the newest year is open, with digests and topics; older ones stand together in a closed shard', () => {
  const sketch = digestsOf({ '2023-05-01': 1, '2025-11-07': 2, '2024-02-29': 1, '2025-01-31': 1 });
  expect(shardsOf({ ...sketch, topics: [{ id: 'graphs' }] })).toEqual({
    open:
      'p2025-01-31-1 p2025-11-07-1 p2025-11-07-2 ' +
      '2025-11-07 2025-01-31 2024-02-29 2023-05-01 graphs',
    '2023-2024': 'p2023-05-01-1 p2024-02-29-1',
  });
});

test('a paper is of the year in which it was first seen, in the order of the sightings', () => {
  const papers = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const digests = [
    { id: '2025-03-01', entries: ['d', 'c', 'b'] },
    { id: '2024-06-01', entries: ['b', 'a'] },
    { id: '2024-03-01', entries: ['c', 'a'] },
  ];
  expect(shardsOf({ papers, digests })).toEqual({
    open: 'd 2025-03-01 2024-06-01 2024-03-01',
    '2024': 'c a b',
  });
});

test('digests of one day follow one another as their addresses count them', () => {
  const ids = ['2024-01-01', '2024-01-01-2', '2024-01-01-10'];
  const [first, second, tenth] = ids.map((id) => `p${id}-1`);
  const sketch = digestsOf({ ...Object.fromEntries(ids.map((id) => [id, 1])), '2025-01-01': 1 });
  expect(shardsOf(sketch)['2024']).toBe([first, second, tenth].join(' '));
});

test('papers of no known year stay in the open shard, after all others', () => {
  const sketch = digestsOf({ 'undated-05-07': 1, '2025-11-07': 1, '2024-11-07': 1 });
  expect(shardsOf(sketch)).toEqual({
    open: 'p2025-11-07-1 pundated-05-07-1 2025-11-07 2024-11-07 undated-05-07',
    '2024': 'p2024-11-07-1',
  });
  expect(shardsOf(digestsOf({ 'undated-05-07': 1 }))).toEqual({
    open: 'pundated-05-07-1 undated-05-07',
  });
});

test('a year that was worked out anew moves no paper: the address of its digest says where it is', () => {
  const sketch = digestsOf({ '2024-11-07': 1, '2025-11-07': 1 });
  const before = shardsOf(sketch);
  const moved = (sketch.digests ?? []).map((digest) =>
    digest.id === '2024-11-07'
      ? {
          ...digest,
          capturedOn: { date: '2026-11-07', monthDay: '11-07', certainty: 'at-least' as const },
        }
      : digest,
  );
  expect(shardsOf({ ...sketch, digests: moved })['2024']).toBe(before['2024']);
});

test('a year that the publisher states counts', () => {
  const capturedOn = { date: '2023-05-07', monthDay: '05-07', certainty: 'stated' as const };
  const sketch = digestsOf({ 'undated-05-07': 1, '2024-11-07': 1 });
  const digests = (sketch.digests ?? []).map((digest) =>
    digest.id.startsWith('undated') ? { ...digest, capturedOn } : digest,
  );
  expect(shardsOf({ ...sketch, digests })['2023']).toBe('pundated-05-07-1');
});

test('closed shards hold whole years, as many as find room', () => {
  const years = { '2020-01-01': 3, '2021-01-01': 2, '2022-01-01': 1, '2023-01-01': 5 };
  const catalog = makeCatalog(digestsOf({ ...years, '2024-01-01': 1 }));
  const shards = searchShards(catalog, { most: 5, part: 5 });
  expect(shards.map(({ name }) => name)).toEqual([null, '2020-2021', '2022', '2023']);
});

test('a year that is too large is in parts, before and after it has ended', () => {
  const sizes = { most: 5, part: 2 };
  const large = { '2022-01-01': 1, '2023-01-01': 4, '2023-06-01': 3 };
  const during = shardsOf(digestsOf(large), sizes);
  expect(during).toEqual({
    open: 'p2023-06-01-3 2023-06-01 2023-01-01 2022-01-01',
    '2022': 'p2022-01-01-1',
    '2023-1': 'p2023-01-01-1 p2023-01-01-2',
    '2023-2': 'p2023-01-01-3 p2023-01-01-4',
    '2023-3': 'p2023-06-01-1 p2023-06-01-2',
  });
  const { open: _, ...closed } = during;
  const later = shardsOf(digestsOf({ ...large, '2023-07-01': 3, '2024-01-01': 1 }), sizes);
  expect(later).toMatchObject(closed);
  expect(later).toMatchObject({ '2023-4': 'p2023-06-01-3 p2023-07-01-1' });
});

test('no shard has more than 20,000 papers, and those of a large site have fewer', () => {
  expect(shardSizes(20_000)).toMatchObject({ most: 20_000 });
  expect(shardSizes(100_000)).toMatchObject({ most: 12_500 });
  // What is cut before a site is large stays as it is cut.
  expect(shardSizes(100_000).part).toBe(shardSizes(1).part);
});

test('an empty catalog has an open shard with nothing in it', () => {
  expect(shardsOf({})).toEqual({ open: '' });
});
