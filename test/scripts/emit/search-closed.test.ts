import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { headersOf } from '../../../scripts/emit/headers.ts';
import {
  lastingSearchFiles,
  nearlyLastingSearchFiles,
} from '../../../scripts/emit/search-files.ts';
import { writeSearchIndex } from '../../../scripts/emit/search-index.ts';
import { listFiles } from '../../../scripts/publish/site-files.ts';
import { readDigest } from '../../../scripts/read/index.ts';
import type { ReadDigest } from '../../../scripts/schema/entry.ts';
import { searchRanking } from '../../../widgets/src/core/search/ranking.ts';
import { openIndex } from '../../pagefind-in-node.ts';
import { build, daily, digest, type Shown } from '../catalog/make.ts';

const corpus = process.env['OFFPRINT_CORPUS'];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-closed-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What an index consists of: the bytes of each file, as text that can be compared, by its path. */
type Files = Map<string, string>;

async function indexOf(
  name: string,
  digests: readonly ReadDigest[],
  ids?: ReturnType<typeof build>['ids'],
): Promise<{ files: Files; ids: ReturnType<typeof build>['ids']; folder: string }> {
  const built = build(digests, ids ? { ids } : {});
  const folder = join(root, name);
  await writeSearchIndex(built.catalog, folder);
  const files: Files = new Map();
  for (const path of listFiles(folder)) {
    files.set(path, await readFile(join(folder, path), 'base64'));
  }
  return { files, ids: built.ids, folder };
}

function part(files: Files, folder: string): Files {
  return new Map([...files].filter(([path]) => path.startsWith(folder)));
}

/** Files whose names are in both and that differ, of those that are kept for good by whoever fetched them. */
function renewed(before: Files, after: Files): string[] {
  return [...before].flatMap(([path, bytes]) => {
    const isLasting = [...lastingSearchFiles, ...nearlyLastingSearchFiles].some((start) =>
      `pagefind/${path}`.startsWith(start),
    );
    const now = after.get(path);
    return isLasting && now !== undefined && now !== bytes ? [path] : [];
  });
}

/** A day that brings the same papers with everything that a richer source has. */
function richer(day: string, shown: readonly Pick<Shown, 'title' | 'abstract'>[]): ReadDigest {
  return daily(
    day,
    shown.map(({ title, abstract }, index) => ({
      title,
      abstract: `${abstract ?? ''} It takes $\\mathcal{O}(n^2)$ steps.`,
      date: 'Aug 15, 2020',
      authors: 2,
      number: 7,
      record: {
        authors: ['Ada Byron', 'Emmy Noether'],
        keywords: ['graphs'],
        upvotes: 12,
        identifiers: { arxiv: `2008.${String(10_000 + index)}` },
        links: [{ rel: 'code', href: `https://github.com/a/p${index}` }],
      },
    })),
  );
}

describe.each([
  ['made digests', () => madeDigests()],
  ...(corpus === undefined ? [] : [['real captures', () => realCaptures(corpus)] as const]),
] as const)(
  `of %s${corpus === undefined ? ' (OFFPRINT_CORPUS has real ones)' : ''}`,
  (kind, make) => {
    const name = (suffix: string) => `${kind.replace(/\W/g, '-')}-${suffix}`;
    const old = make();
    const opening = digest('2026-01-02 first of a year.txt', null, ['Of a new year']);
    const shown = old.flatMap(({ entries }) => entries);

    test('what is closed stays as it is when a later digest tells more of its papers', async () => {
      const before = await indexOf(name('before'), [...old, opening]);
      const later = richer('2026-02-03', [...shown, { title: 'Another', abstract: 'One more.' }]);
      const after = await indexOf(name('after'), [...old, opening, later], before.ids);
      const closed = part(before.files, 'closed/');
      expect(closed.size).toBeGreaterThan(3);
      expect(part(after.files, 'closed/')).toEqual(closed);
      expect(part(after.files, 'facts/')).not.toEqual(part(before.files, 'facts/'));
      expect(renewed(before.files, after.files)).toEqual([]);
      const client = ['pagefind.js', 'wasm.en.pagefind'];
      for (const file of client) expect(after.files.get(file)).toBe(before.files.get(file));
    });

    test('every file is the same in another order, folder, language and time zone', async () => {
      const one = await indexOf(name('one'), [...old, opening]);
      vi.stubEnv('TZ', 'Asia/Kathmandu');
      vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
      const other = await indexOf(
        `${name('other')}/in a deeper folder`,
        [opening, ...old].toReversed().map((each) => ({ ...each, file: `x/${each.file}` })),
      );
      vi.unstubAllEnvs();
      expect(other.files).toEqual(one.files);
    });
  },
);

test('a closed shard has no client of its own, is found in with the open one, and all is kept as long as it may be', async () => {
  const old = digest('2024-05-05 old.txt', null, ['Zebras converge']);
  const recent = digest('2025-05-05 new.txt', null, ['Zebras and okapis']);
  const { files, folder } = await indexOf('both', [old, recent]);
  const names = [...part(files, 'closed/').keys()].map((path) =>
    path.split('/').slice(2).join('/'),
  );
  expect(names.map((path) => path.replace(/_[0-9a-f]+\./, '_HASH.'))).toEqual([
    expect.stringMatching(/^fragment\//),
    expect.stringMatching(/^index\//),
    'pagefind-entry.json',
    'pagefind.en_HASH.pf_meta',
  ]);
  for (const file of files.keys()) {
    const rules = headersOf(`pagefind/${file}`).filter(([name]) => name === 'Cache-Control');
    // Hosts join what two rules say of one file.
    expect([file, rules.length]).toEqual([file, 1]);
  }
  const [path = ''] = [...files.keys()].flatMap((file) => /^closed\/[^/]+\//.exec(file)?.[0] ?? []);
  const search = await openIndex(folder, { ranking: searchRanking }, [path]);
  const found = await search({ words: 'zebras' });
  expect(found.map(({ raw_url }) => raw_url).toSorted()).toEqual([
    '/papers/zebras-and-okapis/',
    '/papers/zebras-converge/',
  ]);
});

function madeDigests(): ReadDigest[] {
  const titles = Array.from({ length: 30 }, (_, index) => `Paper number ${index} of some`);
  return [
    digest('2024-05-05 a.txt', null, titles.slice(0, 20)),
    digest('2025-06-06 b.txt', null, titles.slice(10)),
    digest('c.txt', 'Jul 7', [...titles.slice(0, 5), { title: 'Of 2023', date: 'Mar 3, 2023' }]),
  ];
}

function realCaptures(folder: string): ReadDigest[] {
  return readdirSync(join(folder, 'digests'))
    .toSorted()
    .flatMap((fileName) => {
      const bytes = readFileSync(join(folder, 'digests', fileName));
      return readDigest(bytes, { file: fileName, fileName }).digest ?? [];
    });
}
