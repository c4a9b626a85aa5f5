import { expect, test } from 'vitest';
import { factsOf, listingsOf } from '../../../scripts/emit/search-facts.ts';
import { searchShards } from '../../../scripts/emit/search-shards.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const from = { digest: '2025-11-07', reader: 'capture' };

const catalog = makeCatalog({
  topics: [
    { id: 'vision', label: 'Vision' },
    { id: 'memory', label: 'Associative memory' },
  ],
  digests: [
    { id: '2025-11-07', entries: ['month', 'bare', 'old'] },
    { id: '2024-01-31', entries: ['old'] },
    {
      id: 'undated-05-07',
      entries: ['year'],
      capturedOn: { date: null, monthDay: '05-07', certainty: 'unknown' },
    },
  ],
  papers: [
    {
      id: 'month',
      topics: ['memory', 'vision'],
      published: { date: '2024-03-01', precision: 'month', certainty: 'inferred' },
      links: [{ rel: 'pdf', href: 'https://example.org/month.pdf', from }],
    },
    {
      id: 'year',
      published: { date: '2020-01-01', precision: 'year', certainty: 'at-least' },
      links: [{ rel: 'code', href: 'https://github.com/a/year', from }],
    },
    { id: 'bare' },
    { id: 'old', published: { date: '2023-12-24', precision: 'day', certainty: 'stated' } },
  ],
});
const listings = listingsOf(catalog);
const [open, closed] = searchShards(catalog).map((shard) => factsOf(shard, listings));

test('topics and digests are named by their places in lists', () => {
  expect(listings).toEqual({
    topics: ['vision', 'memory'],
    topicLabels: ['Vision', 'Associative memory'],
    digests: ['2025-11-07', '2024-01-31', 'undated-05-07'],
  });
});

test('a shard has the facts of each record, in its order: what may change with any digest', () => {
  expect(open).toEqual({
    schema: 'offprint/search-facts/1',
    kinds: { paper: 3, digest: 3, topic: 2 },
    dates: ['2024-03', '', '2020', '2025-11-07', '2024-01-31', '--05-07', '', ''],
    certainties: '~.≥..?..',
    topics: [[1, 0], [], [], [], [], [], [0], [1]],
    digests: [[0], [0], [2], [0], [1], [2], [], []],
    code: [2],
  });
});

test('a closed shard has only papers, each with all digests that list it', () => {
  expect(closed).toEqual({
    schema: 'offprint/search-facts/1',
    kinds: { paper: 1, digest: 0, topic: 0 },
    dates: ['2023-12-24'],
    certainties: '.',
    topics: [[]],
    digests: [[1, 0]],
    code: [],
  });
});
