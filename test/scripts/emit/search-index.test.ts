import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../scripts/emit/search-index.ts';
import { recordsIn } from '../../../scripts/emit/search-pagefind.ts';
import { isHit, searchRanking } from '../../../widgets/src/core/search/ranking.ts';
import { expectedRecords } from '../../../scripts/emit/search-records.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { readRow, writeRow } from '../../../widgets/src/core/search/index-files.ts';
import { corpus, fewHostileStrings, hostileStrings } from '../../hostile-strings.ts';
import { openIndex, type Found, type Query } from '../../pagefind-in-node.ts';

const catalog = makeCatalog({
  topics: [
    { id: 'memory', label: 'Associative memory', strong: ['Hopfield'], definition: 'Recall.' },
    { id: 'vision', label: 'Vision', strong: ['image'], definition: 'Seeing.' },
  ],
  digests: [
    { id: '2025-11-07', entries: ['zebra', 'stripes', 'okapi', 'markup'] },
    {
      id: 'undated-05-07',
      entries: ['wordless'],
      capturedOn: { date: null, monthDay: '05-07', certainty: 'unknown' },
    },
  ],
  papers: [
    {
      id: 'zebra',
      title: 'On animals',
      abstract: 'Where zebras converge, patterns are stored.',
      topics: ['vision'],
      published: { date: '2024-03-01', precision: 'day', certainty: 'inferred' },
    },
    {
      id: 'stripes',
      title: 'Zebra stripes',
      links: [
        {
          rel: 'code',
          href: 'https://github.com/a/stripes',
          from: { digest: '2025-11-07', reader: 'capture' },
        },
      ],
      abstract: 'A study of fur in many words, of which none is the name of the animal.',
      topics: ['memory'],
      published: { date: '2020-07-16', precision: 'day', certainty: 'stated' },
    },
    {
      id: 'okapi',
      title: 'Okapis',
      abstract: 'A cousin of the giraffe, like the zebra not at all.',
    },
    {
      id: 'markup',
      title: 'A <b>bold</b> claim',
      abstract: 'Some <i>slanted</i> & &lt;odd&gt; quagga.',
    },
    { id: 'wordless', title: '!!!', abstract: '…' },
  ],
});

let root = '';
let search: (query: Query) => Promise<Found[]>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-search-'));
  await writeSearchIndex(catalog, join(root, 'main', 'pagefind'));
  search = await openIndex(join(root, 'main', 'pagefind'), { ranking: searchRanking });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const papers = (found: Found[]) =>
  found.filter(({ raw_url, score }) => raw_url.startsWith('/papers/') && isHit({ score }));
const urls = (found: Found[]) => found.map(({ raw_url }) => raw_url);

describe('search', () => {
  test('finds a paper by a word of its abstract, in another form, and shows what it is', async () => {
    const [found, ...more] = papers(await search({ words: 'converging' }));
    expect(more).toEqual([]);
    expect(found?.raw_url).toBe('/papers/zebra/');
    expect(found?.meta['title']).toBe('On animals');
  });

  test('puts a word of the title before the same word of an abstract', async () => {
    const found = papers(await search({ words: 'zebra' }));
    expect(found[0]?.raw_url).toBe('/papers/stripes/');
    expect(found).toHaveLength(3);
  });

  test('tells the row of each result in the facts of its shard, in the order in which all are given', async () => {
    const all = await search({ words: null });
    expect(all.map(({ meta }) => readRow(meta['at']))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(urls(all)).toEqual([
      ...['zebra', 'stripes', 'okapi', 'markup', 'wordless'].map((id) => `/papers/${id}/`),
      ...['2025-11-07', 'undated-05-07'].map((id) => `/digests/${id}/`),
      ...['memory', 'vision'].map((id) => `/topics/${id}/`),
    ]);
  });

  test('finds topics by what names them and digests by their day', async () => {
    expect(urls(await search({ words: 'hopfield' }))).toEqual(['/topics/memory/']);
    expect(urls(await search({ words: '2025-11-07' }))[0]).toBe('/digests/2025-11-07/');
  });

  test('finds a paper whose text has no word by its address', async () => {
    expect(urls(await search({ words: 'wordless' }))).toContain('/papers/wordless/');
  });

  test('does not find a paper by what may change of it, nor by its row', async () => {
    for (const words of ['paper', 'digest', 'stated', '2024-03-01', 'memory', 'vision', '0', '1']) {
      expect(papers(await search({ words }))).toEqual([]);
    }
    const rows = Array.from({ length: 9 }, (_, row) => writeRow(row));
    for (const words of rows) expect(papers(await search({ words }))).toEqual([]);
  });

  test('keeps markup in a text as text: raw in title and content, escaped in the excerpt', async () => {
    const [found] = await search({ words: 'quagga' });
    expect(found?.meta['title']).toBe('A <b>bold</b> claim');
    expect(found?.content).toBe('Some <i>slanted</i> & &lt;odd&gt; quagga.');
    expect(found?.excerpt).toBe(
      'Some &lt;i&gt;slanted&lt;/i&gt; & &lt;odd&gt; <mark>quagga.</mark>',
    );
  });
});

describe('the written index', () => {
  test('has only what a page needs', async () => {
    const names = (await readdir(join(root, 'main', 'pagefind'))).map((name) =>
      name.replace(/_[0-9a-f]+\./, '_HASH.'),
    );
    expect(names.filter((name) => name !== 'package.json').toSorted()).toEqual([
      'facts',
      'fragment',
      'index',
      'names',
      'pagefind-entry.json',
      'pagefind.en_HASH.pf_meta',
      'pagefind.js',
      'search.json',
      'wasm.en.pagefind',
    ]);
  });

  test('holds a record for every paper, digest and topic, and says so', async () => {
    expect(expectedRecords(catalog)).toBe(9);
    expect(await recordsIn(join(root, 'main', 'pagefind'))).toBe(9);
  });

  test('is the same bytes in every run, and forgets what the folder held', async () => {
    const folders = [join(root, 'first'), join(root, 'second')];
    await writeSearchIndex(makeCatalog({ papers: [{ id: 'leftover' }] }), join(root, 'second'));
    for (const folder of folders) await writeSearchIndex(catalog, folder);
    const [first, second] = await Promise.all(folders.map(hashes));
    expect(first?.size).toBeGreaterThan(5);
    expect(second).toEqual(first);
  });

  test('lets results share files where there are many', async () => {
    const many = makeCatalog({
      papers: Array.from({ length: 40 }, (_, index) => ({ id: `paper-${index}` })),
    });
    const folder = join(root, 'many');
    await writeSearchIndex(many, folder, { papersPerFile: 4 });
    expect(await recordsIn(folder)).toBe(41);
    expect((await readdir(join(folder, 'fragment'))).length).toBeLessThanOrEqual(11);
  });

  test('of no content holds no record', async () => {
    await writeSearchIndex(makeCatalog(), join(root, 'empty'));
    expect(await recordsIn(join(root, 'empty'))).toBe(0);
  });

  test(`takes hostile text${corpus === undefined ? ' (a few strings; OFFPRINT_CORPUS has more)' : ''}`, async () => {
    const strings = hostileStrings();
    const hostile = makeCatalog({
      papers: strings.map((text, index) => ({ id: `p${index}`, title: text, abstract: text })),
    });
    await writeSearchIndex(hostile, join(root, 'hostile'));
    expect(await recordsIn(join(root, 'hostile'))).toBe(strings.length + 1);
    expect(strings.length).toBeGreaterThanOrEqual(fewHostileStrings.length);
  });
});

async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file): Promise<[string, string]> => [
        relative(folder, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ]),
    ),
  );
}
