import type { readingCodes } from '../../../scripts/diagnostic-codes/reading.ts';
import {
  type Provocations,
  blocks,
  blocksOf,
  bridges,
  capture,
  clocks,
  content,
  day,
  digest,
  grains,
  maps,
  moss,
} from './content.ts';

const header = ['new', 'Daily Papers', 'Nov 7'];

/** What provokes each code of the digests. */
export const reading: Provocations<keyof typeof readingCodes> = {
  'unreadable-file': {
    ...digest(capture('Nov 7', grains)),
    links: { 'digests/2025-11-08.txt': 'moved-away.txt' },
  },
  'unused-file': content({
    'digests/2025-11-07.txt': capture('Nov 7', grains),
    'topcs.yaml': '',
  }),
  'file-too-large': content({ 'digests/2025-11-07.txt': new Uint8Array(5_000_001) }),
  'too-many-entries': content({
    'digests/2025-11-07.json': day(
      ...Array.from({ length: 5001 }, (_, index) => ({
        id: `2511.${String(index).padStart(5, '0')}`,
      })),
    ),
  }),
  'not-utf-8': content({
    'digests/2025-11-07.txt': new Uint8Array([0x52, 0x69, 0x76, 0x69, 0xe8, 0x72, 0x65, 0x73]),
  }),
  'unknown-format': content({ 'digests/2025-11-07.html': '<!doctype html><p>Papers</p>' }),
  'empty-digest': digest(capture('Nov 7')),
  'no-digests': content({ 'digests/': '' }),
  'control-characters': digest(
    capture('Nov 7', { ...grains, title: `${grains.title}\u0007` }, clocks),
  ),
  'bidi-overrides': digest(capture('Nov 7', { ...grains, title: `\u202e${grains.title}` }, clocks)),
  'lone-surrogates': content({
    'digests/2025-11-07.json': day({ title: `${grains.title} \ud83d` }),
  }),
  'missing-title': digest(
    blocks([
      ...header,
      ...blocksOf(grains),
      `${clocks.abstract} ${moss.abstract} ${maps.abstract}`,
      ...blocksOf(bridges),
      ...blocksOf(maps),
    ]),
  ),
  'missing-abstract': digest(
    blocks([...header, ...blocksOf(grains), clocks.title, ...blocksOf(moss), ...blocksOf(maps)]),
  ),
  'short-abstract': digest(
    capture('Nov 7', grains, clocks, { ...moss, abstract: 'Moss grows on the.' }, bridges, maps),
  ),
  'long-title': digest(
    capture(
      'Nov 7',
      grains,
      clocks,
      { ...moss, title: `${moss.title} ${bridges.title} `.repeat(6).trim() },
      maps,
    ),
  ),
  'stray-line': digest(
    blocks([...header, ...blocksOf(grains), '* * *', ...blocksOf(clocks), ...blocksOf(moss)]),
  ),
  'doubled-entry': digest(capture('Nov 7', grains, clocks, grains)),
  'unreadable-byline': digest(
    capture('Nov 7', { ...grains, byline: 'many authors · Aug 15, 2024' }, clocks),
  ),
  'json-syntax': content({ 'digests/2025-11-07.json': day({}).slice(0, -40) }),
  'unreadable-entry': content({
    'digests/2025-11-07.json': day(
      {},
      `{'title': '${clocks.title}', 'paper': {'id': '2511.00002'}}`,
    ),
  }),
  'unreadable-field': content({ 'digests/2025-11-07.json': day({ upvotes: 'many' }) }),
  'fields-differ': content({
    'digests/2025-11-07.json': day({}).replace(
      '"publishedAt": "2025-11-07',
      `"title": "${moss.title}",\n    $&`,
    ),
  }),
  'hidden-authors': content({
    'digests/2025-11-07.json': day({
      authors: [{ name: 'Ada Weir' }, { name: 'Ben Sluice', hidden: true }],
    }),
  }),
};
