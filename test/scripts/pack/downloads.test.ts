import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOWNLOADS_FILE } from '../../../scripts/pack/download-sizes.ts';
import { writeDownloads } from '../../../scripts/pack/downloads.ts';
import type { SiteSettings } from '../../../scripts/schema/site.ts';
import { makeCatalog } from '../../catalog-factory.ts';
import { folderOf } from '../content/folder-fixture.ts';

/** What is offered of a small catalog under a setting: files, and what the pages are told of their sizes. */
async function offered(downloads: SiteSettings['downloads']) {
  const catalog = makeCatalog({
    site: { downloads },
    topics: [{ id: 'lanterns' }, { id: 'nobodys' }],
    papers: [{ id: 'a', topics: ['lanterns'] }],
    digests: [
      { id: '2025-11-07', entries: ['a'] },
      { id: '2025-11-08', entries: [] },
    ],
  });
  const folder = await folderOf({});
  await writeDownloads(catalog, { address: null, base: '/' }, folder);
  const told: unknown = JSON.parse(await readFile(join(folder, DOWNLOADS_FILE), 'utf8'));
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return { told, files, sizes: Object.fromEntries(files.map((file, at) => [file, sizes[at]])) };
}

test('digests that have papers are offered, with their sizes', async () => {
  const { files, told, sizes } = await offered('digests');
  expect(files).toEqual(['downloads/digests/2025-11-07.html']);
  expect(told).toEqual(sizes);
});

test('topics are offered too where the publisher says so, and nothing where they want nothing', async () => {
  const all = await offered('all');
  expect(all.files.sort()).toEqual([
    'downloads/digests/2025-11-07.html',
    'downloads/topics/lanterns.html',
  ]);
  expect(all.told).toEqual(all.sizes);
  expect(await offered('none')).toEqual({ files: [], told: {}, sizes: {} });
});
