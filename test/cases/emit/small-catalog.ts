import type { Catalog } from '../../../scripts/schema/catalog.ts';
import { makeCatalog } from '../../catalog-factory.ts';

/** One of everything that the emitted files can show, small enough to read; its output is in `small/`. */
export const smallCatalog: Catalog = makeCatalog({
  site: { title: 'Reading room', description: 'What we read.', byline: 'A & B' },
  topics: [
    { id: 'memory', label: 'Associative memory', strong: ['Hopfield'], definition: 'Recall.' },
    { id: 'vision', label: 'Vision', strong: ['image'], definition: 'Seeing.', parent: 'memory' },
    { id: 'empty', label: 'Empty', strong: ['nothing'], definition: 'No paper yet.' },
  ],
  digests: [
    { id: '2025-11-07', entries: ['hopfield', 'bare'] },
    {
      id: '2025-08-01',
      entries: ['hopfield', 'rates'],
      title: 'Papers <of> the "day"',
      capturedOn: { date: '2025-08-01', monthDay: '08-01', certainty: 'inferred' },
      why: 'Its bylines show years up to 2024.',
    },
    {
      id: 'undated-05-07',
      entries: ['lost'],
      capturedOn: { date: null, monthDay: '05-07', certainty: 'unknown' },
      why: 'Nothing tells the year.',
    },
  ],
  papers: [
    {
      id: 'hopfield',
      title: 'Hopfield Networks is All You Need',
      abstract: 'The rule converges in one update & stores many patterns.',
      topics: ['memory', 'vision'],
      published: { date: '2020-07-16', precision: 'day', certainty: 'stated' },
      authors: ['Hubert Ramsauer', 'Bernhard Schäfl'],
      authorCount: 16,
      unlabelledNumber: 3,
      links: [
        {
          rel: 'code',
          href: 'https://example.org/code',
          from: { digest: '2025-11-07', reader: 'capture' },
        },
      ],
      identifiers: { arxiv: '2008.02217' },
      provenance: { published: { digest: '2025-11-07', reader: 'capture' } },
    },
    {
      id: 'rates',
      title: {
        source: 'A rate of T^{1/2}',
        text: 'A rate of T½',
        inline: [
          'A rate of ',
          {
            math: 'T^{1/2}',
            text: 'T½',
            mathml: ['math', {}, ['msup', {}, ['mi', {}, 'T'], ['mn', {}, '1/2']]],
            restored: true,
          },
        ],
      },
      abstract: '<script>alert("1 < 2")</script> ]]> is only text.',
      topics: ['memory'],
      published: { date: '2024-01-01', precision: 'year', certainty: 'at-least' },
    },
    { id: 'bare', title: 'Bare', abstract: null },
    { id: 'lost', title: 'Lost', abstract: 'In a capture of no known year.' },
  ],
  related: new Map([
    ['hopfield', [{ id: 'rates', title: 'A rate of T½', why: ['memory'] }]],
    ['rates', []],
  ]),
  departed: [
    { kind: 'paper', id: 'hopfield-network', movedTo: 'hopfield' },
    { kind: 'digest', id: '2025-01-01', movedTo: null },
  ],
});
