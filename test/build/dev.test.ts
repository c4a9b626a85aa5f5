import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, temporaryFolder } from '../build-site.ts';
import { freePort } from '../free-port.ts';
import { captureText, copySample, plainPaper, writeContent } from './content.ts';

/**
 * How long anything may take before the test gives up, in milliseconds: many times what it takes, because
 * the machine may be busy. What it did take is printed.
 */
const PATIENCE = 180_000;

let folder = '';
let content = '';
let server: ChildProcess;
let address = '';
const said = { out: '', err: '' };

beforeAll(async () => {
  folder = await temporaryFolder('dev');
  content = await copySample(folder);
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  const args = ['dev', '--content', content, '--port', String(port)];
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/offprint.ts'), ...args], {
    // From a folder of the publisher's, and without what Astro takes for a sign that it is being tested.
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.err += chunk));
  server = child;
  await until(() => Promise.resolve(said.out.includes(address)));
});
afterAll(async () => {
  server.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Waits until something holds, and gives how long that took; throws with all that the server said. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > PATIENCE) {
      throw new Error(`Waited for too long. The server said:\n${said.out}${said.err}`);
    }
    await pause(20);
  }
  return Math.round(performance.now() - start);
}

async function ask(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
}

async function shows(path: string, words: string): Promise<boolean> {
  const { status, text } = await ask(path);
  return status === 200 && text.includes(words);
}

/** Changes a file the way many editors do: the new text takes the place of the old file. */
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(content, path);
  const text = await readFile(file, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(join(folder, 'draft'), change(text));
  await rename(join(folder, 'draft'), file);
}

const paper = 'papers/attention-is-all-you-need/';

test('the pages answer, and so do the API, the feeds and the search index', async () => {
  expect(await ask('')).toMatchObject({ status: 200 });
  expect(await shows(paper, 'Attention Is All You Need')).toBe(true);
  expect(await shows(paper, 'It is easy to forget')).toBe(true);
  expect(await shows('digests/2024-12-06/', 'A first shelf')).toBe(true);
  expect(await shows('api/v1/papers/attention-is-all-you-need.json', '"offprint/paper/1"')).toBe(
    true,
  );
  expect(await shows('feeds/papers.xml', '<feed')).toBe(true);
  expect(await ask('pagefind/pagefind.js')).toMatchObject({ status: 200 });
  expect(await ask('pagefind/pagefind-entry.json')).toMatchObject({ status: 200 });
  expect(await ask('papers/no-such-paper/')).toMatchObject({ status: 404 });
});

test('a browser that keeps a built site of the same port is told that it is not there any more', async () => {
  expect(await ask('offline.json')).toMatchObject({ status: 404 });
  expect(await ask('sw.js')).toMatchObject({ status: 404 });
});

test('a changed abstract and a changed title show without a restart, time after time', async () => {
  const taken: number[] = [];
  let before = 'What happens to translation';
  for (const now of ['What becomes of translation', 'Whither translation', 'And translation']) {
    for (const digest of ['2024-12-06-foundations.txt', 'sequence-models.txt']) {
      await edit(`digests/${digest}`, (text) => text.replace(before, now));
    }
    taken.push(await until(() => shows(paper, now)));
    before = now;
  }
  await edit('digests/learning-to-see.txt', (text) =>
    text.replace('Masked Autoencoders Are', 'Masked Autoencoders Were'),
  );
  taken.push(await until(() => shows('digests/2024-12-13/', 'Masked Autoencoders Were')));
  console.log(`a change was served after ${taken.join(', ')} ms (goal: 2000)`);
});

test('a new digest gets its page, and each new paper in it, and they go with it again', async () => {
  await writeContent(content, {
    'digests/2025-02-03-new.txt': captureText('Feb 3', [plainPaper(0), plainPaper(1)]),
  });
  await until(() => shows('papers/notes-on-rivers-a0/', 'We look at rivers'));
  await until(() => shows('digests/2025-02-03/', 'Notes on lanterns b1'));
  await until(() => shows('', 'digests/2025-02-03/'));
  await until(() => shows('api/v1/papers/notes-on-lanterns-b1.json', 'We look at lanterns'));
  await rm(join(content, 'digests/2025-02-03-new.txt'));
  await until(async () => (await ask('digests/2025-02-03/')).status === 404);
  await until(async () => (await ask('papers/notes-on-rivers-a0/')).status === 404);
});

test('a mistake in a note is printed with its line, and the pages stay until it is mended', async () => {
  const note = 'notes/papers/attention-is-all-you-need.mdx';
  await edit(note, (text) => `${text}\n<PaperLink id="no-such-paper">there</PaperLink>\n`);
  await until(() => Promise.resolve(said.err.includes(`${note}:11:`)));
  // What it says comes in pieces.
  await until(() => Promise.resolve(said.err.includes('no-such-paper')));
  expect(await shows(paper, 'It is easy to forget')).toBe(true);
  await edit(note, (text) => text.replace('no-such-paper', 'graph-attention-networks'));
  await until(() => shows(paper, '>there</a>'));
});

test('the addresses given out are not written by it, and it ends with its work folder removed', async () => {
  const workFolders = async () =>
    (await readdir(join(projectRoot, '.offprint'))).filter((name) =>
      name.startsWith(`run-${server.pid}-`),
    );
  expect(await workFolders()).toHaveLength(1);
  const ids = await readFile(join(content, 'ids.json'), 'utf8');
  expect(ids).toBe(await readFile(join(projectRoot, 'content/ids.json'), 'utf8'));
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  server.on('close', resolve);
  server.kill('SIGTERM');
  expect(await ended, said.err).toBe(0);
  expect(await workFolders()).toEqual([]);
});
