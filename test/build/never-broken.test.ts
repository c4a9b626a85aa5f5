import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offprint, startOffprint } from '../build-site.ts';
import { writeContent } from './content.ts';
import { hashesOf } from './files-of.ts';
import { publishSite } from './publish.ts';
import { publishThreePapers } from './three-papers.ts';

let folder = '';
let content = '';
let out = '';
let site: Record<string, string> = {};
let sources: Record<string, string> = {};

/** A site of three papers, published; each test leaves it whole. */
beforeAll(async () => {
  ({ folder, content, out } = await publishThreePapers('never broken'));
  site = await hashesOf(out);
  sources = await hashesOf(content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function expectUntouched(): Promise<void> {
  expect(await hashesOf(out)).toEqual(site);
  expect(await hashesOf(content)).toEqual(sources);
  expect(await readdir(join(folder, 'public'))).toEqual(['site']);
}

describe('a build that finds a mistake exits 1, names file and line, and changes nothing', () => {
  test.each([
    ['notes/papers/notes-on-river-a0.mdx', 'Good.\n', ':1:1 error note-unknown-target'],
    ['topics.yaml', '- id: rivers\n  label: [Rivers\n', ':3:1 error yaml-syntax'],
    ['notes/papers/notes-on-rivers-a0.mdx', 'Good.\n\n<Aside>\n', ':3:'],
    ['ids.json', '{ "schema": "offprint/ids/1",\n', 'ids.json:2:1 error ids-invalid'],
  ])('%s', async (path, text, complaint) => {
    const file = join(content, path);
    const before = await readFile(file).catch(() => null);
    await writeContent(content, { [path]: text });
    try {
      const { status, stderr } = await offprint(['build', '--content', content, '--out', out]);
      expect(stderr).toContain(path);
      expect(stderr).toContain(complaint);
      expect(status).toBe(1);
      expect(await readFile(file, 'utf8')).toBe(text);
    } finally {
      if (before) await writeFile(file, before);
      else await rm(join(content, path.split('/')[0] ?? ''), { recursive: true });
    }
    await expectUntouched();
  });
});

test('a folder with somebody else’s files is refused, and nothing in it is touched', async () => {
  const foreign = await writeContent(join(folder, 'foreign'), { 'thesis/chapter.txt': 'My own.' });
  const before = await hashesOf(foreign);
  const { status, stderr } = await offprint(['build', '--content', content, '--out', foreign]);
  expect(stderr).toContain('output-not-ours');
  expect(status).toBe(1);
  expect(await hashesOf(foreign)).toEqual(before);
});

test('a folder fresh from `init` builds, and so does an empty one', async () => {
  const fresh = join(folder, 'fresh');
  const empty = join(folder, 'empty');
  await mkdir(empty);
  expect(await offprint(['init', fresh])).toMatchObject({ status: 0 });
  const runs = await Promise.all(
    [fresh, empty].map((each) =>
      publishSite(['--content', each, '--out', join(folder, 'sites', each.slice(-5))]),
    ),
  );
  for (const { report } of runs) {
    expect(report.site).toMatchObject({ digests: 0, papers: 0 });
    expect(report.counts.error).toBe(0);
    expect(report.diagnostics.map(({ code }) => code)).toContain('no-digests');
  }
});

/** Names of files; of those named by their content, which another title changes, only the folder. */
function named(hashes: Readonly<Record<string, string>>): string[] {
  return Object.keys(hashes)
    .map((name) => name.replace(/^(offline\/lists\/).*/, '$1'))
    .toSorted();
}

test('of two builds of one output at once, one publishes and the other says that it is locked', async () => {
  await writeContent(content, { 'site.yaml': 'title: Notes, once more\n' });
  sources = await hashesOf(content);
  const args = ['build', '--content', content, '--out', out];
  const { child, ended } = startOffprint(args);
  await new Promise<void>((resolve) => {
    child.stderr?.on('data', () => resolve());
    child.on('close', () => resolve());
  });
  // It stands still with the lock that it has by now, and cannot be done before the other has begun.
  child.kill('SIGSTOP');
  const second = await offprint(args);
  child.kill('SIGCONT');
  expect(await ended).toMatchObject({ status: 0 });
  expect(second).toMatchObject({ status: 1 });
  expect(second.stderr).toContain('output-locked');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Notes, once more');
  const files = named(site);
  site = await hashesOf(out);
  expect(named(site)).toEqual(files);
  await expectUntouched();
});
