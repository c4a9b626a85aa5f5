import { expect, test } from 'vitest';
import { addressOf, isKept } from '../../../scripts/emit/offline-kept.ts';
import { searchLists } from '../../../scripts/emit/offline-lists.ts';
import { offlineFiles, offlineHash } from '../../../scripts/emit/offline.ts';
import type { FileRow, LeafRow, OfflineHead } from '../../../scripts/schema/offline.ts';
import { sampleCatalog } from '../publish/sample-site.ts';

function rowsOf(paths: readonly string[]): Map<string, FileRow> {
  return new Map(paths.map((path) => [path, [path, offlineHash(path), path.length]]));
}

/** What is written for a site of these files, by path. */
function written(paths: readonly string[]): Map<string, string> {
  const files = offlineFiles(sampleCatalog(), rowsOf(paths));
  return new Map([...files].map(({ path, text }) => [path, text]));
}

function headOf(files: ReadonlyMap<string, string>): OfflineHead {
  return JSON.parse(files.get('offline.json') ?? '') as OfflineHead;
}

function listOf<T>(files: ReadonlyMap<string, string>, hash: string): T[] {
  return JSON.parse(files.get(`offline/lists/${hash}.json`) ?? '') as T[];
}

const PAPERS = ['papers/attention/', 'papers/dropout/'];
const SITE = [
  '',
  'search/',
  'offline/',
  '_astro/a.js',
  'digests/2025-11-07/',
  'topics/robots/',
  ...PAPERS,
];

test('every list stands under its own hash, and the head says the hash of all', () => {
  const files = written(SITE);
  for (const [path, text] of files) {
    if (path === 'offline.json') continue;
    expect(path).toBe(`offline/lists/${offlineHash(text)}.json`);
  }
  const { build, ...contents } = headOf(files);
  expect(build).toBe(offlineHash(JSON.stringify(contents)));
});

test('any change of any file gives another build, and the same files in another order do not', () => {
  const build = (paths: readonly string[], changed = '') => {
    const rows = rowsOf(paths);
    const row = rows.get(changed);
    if (row) rows.set(changed, [row[0], offlineHash('changed'), row[2]]);
    const last = [...offlineFiles(sampleCatalog(), rows)].at(-1);
    return (JSON.parse(last?.text ?? '') as OfflineHead).build;
  };
  const builds = SITE.map((path) => build(SITE, path === '' ? 'search/' : path));
  expect(builds).not.toContain(build(SITE));
});

test('the list of a digest has its page and the pages of its papers', () => {
  const files = written(SITE);
  const { first } = headOf(files);
  const digest = first.find(([id]) => id === 'digest/2025-11-07');
  expect(digest?.slice(2)).toEqual([3, 'digests/2025-11-07/'.length + PAPERS.join('').length]);
  const paths = listOf<FileRow>(files, digest?.[1] ?? '').map(([path]) => path);
  expect(paths).toEqual(['digests/2025-11-07/', ...PAPERS]);
});

test('a table of many files is cut into parts, in which each is found by the first of each part', () => {
  const papers = Array.from({ length: 1000 }, (_, n) => `papers/p${String(n).padStart(4, '0')}/`);
  const files = written([...SITE, ...papers]);
  const leaves = listOf<LeafRow>(files, headOf(files).files);
  expect(leaves.length).toBe(11);
  for (const path of papers) {
    const [, hash = ''] = leaves.findLast(([from]) => from <= path) ?? [];
    expect(listOf<FileRow>(files, hash).some(([each]) => each === path)).toBe(true);
  }
});

test('pages and what they load are kept; feeds, downloads, bare pages and the rest of the API are not', () => {
  const kept = [
    'index.html',
    'papers/attention/index.html',
    'embed/index.html',
    '_astro/page.js',
    'pagefind/search.json',
    'api/v1/topics/robots.json',
    'theme.js',
    'icons/icon-192.png',
  ];
  const left = [
    '404.html',
    'feeds/papers.xml',
    'embed/paper/attention/index.html',
    'embed/paper/attention.svg',
    'api/v1/papers/attention.json',
    'papers/attention/oembed.json',
    'downloads/site.zip',
    'widgets/0.1.0/offprint.js',
    'sw.js',
    '_headers',
    'sitemap.xml',
  ];
  expect(kept.filter((file) => !isKept(file))).toEqual([]);
  expect(left.filter(isKept)).toEqual([]);
  expect(kept.slice(0, 2).map(addressOf)).toEqual(['', 'papers/attention/']);
});

test('an index is told apart into what a search needs, its start, names, the texts of its results, and closed shards with their facts, newest first', () => {
  expect(
    searchLists([
      'pagefind/closed/2021-2b/pagefind-entry.json',
      'pagefind/closed/2021-2b/index/en_3.pf_index',
      'pagefind/pagefind.js',
      'pagefind/search.json',
      'pagefind/index/en_1.pf_index',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/closed/2019-1a/fragment/en_2.pf_fragment',
      'pagefind/facts/2019-7c.json',
      'pagefind/facts/open-8d.json',
      'pagefind/facts/vocabulary-9e.txt',
      'pagefind/names/3f/0.txt',
      'papers/attention/',
    ]),
  ).toEqual({
    index: [
      'pagefind/pagefind.js',
      'pagefind/index/en_1.pf_index',
      'pagefind/facts/open-8d.json',
      'pagefind/facts/vocabulary-9e.txt',
    ],
    start: ['pagefind/search.json'],
    names: ['pagefind/names/3f/0.txt'],
    texts: ['pagefind/fragment/en_1.pf_fragment'],
    shards: [
      {
        name: '2021-2b',
        paths: [
          'pagefind/closed/2021-2b/index/en_3.pf_index',
          'pagefind/closed/2021-2b/pagefind-entry.json',
        ],
      },
      {
        name: '2019-1a',
        paths: ['pagefind/closed/2019-1a/fragment/en_2.pf_fragment', 'pagefind/facts/2019-7c.json'],
      },
    ],
  });
});
