import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foreignFiles, writeOwnFiles } from '../../../scripts/publish/own-files.ts';
import { sampleSite, writeSite } from './sample-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LIST = '.offprint-files';

test('a site lists its own files in order, and never the list itself', async () => {
  const folder = await temporaryFolder();
  writeSite(folder, new Map(['b/c', 'b.txt', 'a', 'api/v1/x'].map((path) => [path, ''])));
  for (let time = 0; time < 2; time++) {
    await writeOwnFiles(folder);
    expect(await readFile(join(folder, LIST), 'utf8')).toBe('a\napi/v1/x\nb.txt\nb/c\n');
  }
  expect(await foreignFiles(folder)).toEqual([]);
});

test('what came later is foreign: files, links and what is in folders, wherever it is', async () => {
  const folder = await temporaryFolder();
  writeSite(folder, sampleSite());
  await writeOwnFiles(folder);
  expect(await foreignFiles(folder)).toEqual([]);
  writeSite(folder, new Map(['papers/mine', '.well-known/x/y'].map((path) => [path, ''])));
  await symlink('papers', join(folder, 'link'));
  expect(await foreignFiles(folder)).toEqual(['.well-known/x/y', 'link', 'papers/mine']);
});

test('a list whose line ends were changed still counts', async () => {
  const folder = await temporaryFolder();
  writeSite(
    folder,
    new Map([
      ['a', ''],
      [LIST, 'a\r\n'],
    ]),
  );
  expect(await foreignFiles(folder)).toEqual([]);
});
