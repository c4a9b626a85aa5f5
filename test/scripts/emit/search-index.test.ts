import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordsIn, writeSearchIndex } from '../../../scripts/emit/search-index.ts';
import { isHit, searchRanking } from '../../../widgets/src/core/search/ranking.ts';
import { expectedRecords } from '../../../scripts/emit/search-records.ts';
import { makeCatalog } from '../../catalog-factory.ts';
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
    expect(found?.meta).toEqual({
      title: 'On animals',
      date: '2024-03-01',
      certainty: '~',
      topics: 'Vision',
    });
  });

  test('puts a word of the title before the same word of an abstract', async () => {
    const found = papers(await search({ words: 'zebra' }));
    expect(found[0]?.raw_url).toBe('/papers/stripes/');
    expect(found).toHaveLength(3);
  });

  test('is narrowed by kind, topic and year, and to papers with code', async () => {
    const words = 'zebra';
    expect(urls(await search({ words, filters: { topic: 'vision' } }))).toEqual(['/papers/zebra/']);
    expect(urls(await search({ words, filters: { year: '2020' } }))).toEqual(['/papers/stripes/']);
    expect(urls(await search({ words, filters: { year: 'undated' } }))).toEqual(['/papers/okapi/']);
    expect(urls(await search({ words, filters: { has: 'code' } }))).toEqual(['/papers/stripes/']);
    const topics = await search({ words: 'hopfield', filters: { kind: 'topic' } });
    expect(urls(topics)).toEqual(['/topics/memory/']);
    const digests = await search({ words: null, filters: { kind: 'digest' } });
    expect(urls(digests).toSorted()).toEqual(['/digests/2025-11-07/', '/digests/undated-05-07/']);
  });

  test('says the day of a digest whose year is unknown, and lists it after all others', async () => {
    const found = await search({
      words: null,
      filters: { kind: 'digest' },
      sort: { date: 'desc' },
    });
    expect(found.map(({ meta }) => [meta['date'], meta['certainty']])).toEqual([
      ['2025-11-07', ''],
      ['--05-07', '?'],
    ]);
  });

  test('sorts by date, newest first, with the undated last', async () => {
    const found = await search({ words: 'zebra', sort: { date: 'desc' } });
    expect(urls(found)).toEqual(['/papers/zebra/', '/papers/stripes/', '/papers/okapi/']);
  });

  test('finds a paper whose text has no word by its address', async () => {
    expect(urls(await search({ words: 'wordless' }))).toContain('/papers/wordless/');
  });

  test('does not find a paper by the words for what it is and how its date is known', async () => {
    for (const words of ['paper', 'digest', 'stated']) {
      expect(papers(await search({ words }))).toEqual([]);
    }
  });

  test('does not count a date, which is only there to be shown', async () => {
    expect(papers(await search({ words: '2024-03-01' }))).toEqual([]);
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
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_HASH.pf_meta',
      'pagefind.js',
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
    await writeSearchIndex(many, folder, { fragmentFiles: 10 });
    expect(await recordsIn(folder)).toBe(41);
    expect((await readdir(join(folder, 'fragment'))).length).toBeLessThanOrEqual(10);
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
