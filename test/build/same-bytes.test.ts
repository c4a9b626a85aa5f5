import { cp, mkdir, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, temporaryFolder } from '../build-site.ts';
import { writeContent } from './content.ts';
import { filesOf, hashesOf } from './files-of.ts';
import { publishSite } from './publish.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder('same bytes');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a copy of the project does without: what it makes itself, and what is linked. */
const NOT_COPIED = ['node_modules', '.git', '.offprint', '.astro', 'dist'];

async function copyProject(to: string): Promise<string> {
  await mkdir(to);
  for (const name of await readdir(projectRoot)) {
    if (NOT_COPIED.includes(basename(name))) continue;
    await cp(join(projectRoot, name), join(to, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** Writes the sample's files into a folder in an order of its own; `ids.json` is left to the build. */
async function sampleIn(to: string, order: (paths: string[]) => string[]): Promise<string> {
  const from = join(projectRoot, 'content');
  const paths = (await filesOf(from)).filter((path) => path !== 'ids.json');
  const texts: [string, string][] = [];
  for (const path of order(paths)) texts.push([path, await readFile(join(from, path), 'utf8')]);
  return writeContent(to, Object.fromEntries(texts));
}

test('the same bytes come out whatever the place of the project, of its content and output, the time zone, the locale and the order of files', async () => {
  const here = await sampleIn(join(folder, 'content'), (paths) => paths);
  const there = await sampleIn(join(folder, 'ein anderer Ort/Inhalt'), (paths) =>
    paths.toReversed(),
  );
  const [one, two] = [join(folder, 'site'), join(folder, 'a/b c/öffentlich')];
  const copy = await copyProject(join(folder, 'another project'));
  const site = ['--site', 'https://papers.example.org/reading/'];
  await Promise.all([
    publishSite(['--content', here, '--out', one, ...site], {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    }),
    publishSite(['--content', there, '--out', two, ...site], {
      env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
      project: copy,
    }),
  ]);
  const hashes = await hashesOf(one);
  expect(Object.keys(hashes).length).toBeGreaterThan(300);
  expect(await hashesOf(two)).toEqual(hashes);
  expect(await hashesOf(there)).toEqual(await hashesOf(here));
});
