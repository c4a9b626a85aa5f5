import { expect, test } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { formatIds } from '../../../scripts/content/ids-file.ts';
import { noIds } from '../../../scripts/schema/ids.ts';
import { aReadDigest } from './catalog-fixture.ts';
import { contentOf } from './folder-fixture.ts';

/** What is said of a content folder that has no digests; only "good.txt" is read as one. */
async function saidOf(files: Record<string, string>): Promise<string[]> {
  const { diagnostics } = await readContent(
    await contentOf(files),
    await contentOf({ 'topics.yaml': '' }),
    (_, { file }) => ({
      digest: file.endsWith('good.txt') ? aReadDigest(file) : null,
      diagnostics: [],
    }),
  );
  return diagnostics
    .filter(({ code }) => code === 'no-digests')
    .map(({ severity, message, fix }) => `${severity} ${message} | ${fix}`);
}

test('a content folder without digests is a warning that says where they belong', async () => {
  const expected = [
    'warning No digest was found in content/digests; the site will be empty. | Put digests into content/digests, or name another content folder with --content.',
  ];
  expect(await saidOf({ 'site.yaml': '' })).toEqual(expected);
  expect(await saidOf({ 'digests/bad.txt': '' })).toEqual(expected);
  expect(await saidOf({ 'digests/good.txt': '' })).toEqual([]);
});

test('of a folder that is only digests, the folder itself is named', async () => {
  expect((await saidOf({}))[0]).toContain('No digest was found in content; the site');
  expect(await saidOf({ 'good.txt': '' })).toEqual([]);
});

test('where digests were published before, it is said that they will be gone', async () => {
  const digests = ['a.txt', 'b.txt'].map((file) => ({ id: '2025-11-07', file, titles: 'x' }));
  const ids = formatIds({ ...noIds, digests });
  expect(await saidOf({ 'ids.json': ids, 'site.yaml': '' })).toEqual([
    'warning No digest was found in content/digests, and the one digest that was published before will be gone from the site, with all papers. | Put the files back into content/digests, or name another content folder with --content.',
  ]);
});

test('a folder of digests that cannot be listed is an error, and not said to be empty', async () => {
  expect(await saidOf({ digests: 'a file' })).toEqual([]);
});
