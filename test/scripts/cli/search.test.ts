import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../../scripts/cli/run.ts';
import { writeSearchIndex } from '../../../scripts/emit/search-index.ts';
import { serveSite } from '../../../scripts/publish/serve-site.ts';
import { tinyCatalog } from '../../fixtures/tiny-catalog.ts';
import { folderOf } from '../content/folder-fixture.ts';
import { aShell } from './shell-fixture.ts';

let site = '';

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'offprint search '));
  await writeSearchIndex(tinyCatalog, join(site, 'pagefind'));
  await writeFile(join(site, 'index.html'), '<!doctype html><link rel="canonical" href="/x/">');
  await mkdir(join(site, 'api/v1'), { recursive: true });
  await writeFile(join(site, 'api/v1/site.json'), '{"schema":"offprint/site/1"}');
});
afterAll(() => rm(site, { recursive: true, force: true }));

async function search(...words: string[]) {
  const shell = aShell();
  const exitCode = await run(['search', ...words], shell);
  return { exitCode, ...shell.printed };
}

const Found = z.array(
  z.strictObject({ id: z.string(), title: z.string(), url: z.string(), score: z.number() }),
);

async function found(...words: string[]) {
  const { exitCode, out, err } = await search(...words, '--json', '--from', site);
  expect(err).toBe('');
  return { exitCode, list: Found.parse(JSON.parse(out)) };
}

describe('the finished site', () => {
  test('is searched for papers, best first, with the base path in addresses', async () => {
    const { exitCode, list } = await found('lanterns', 'that', 'answer');
    expect(exitCode).toBe(0);
    expect(list[0]).toMatchObject({
      id: 'lanterns-that-answer',
      title: 'Lanterns that Answer in O(n²) Steps',
      url: '/x/papers/lanterns-that-answer/',
    });
    const scores = list.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('finds nothing with exit code 1 and an empty list', async () => {
    expect(await found('qqzxv')).toEqual({ exitCode: 1, list: [] });
    expect(await search('qqzxv', '--from', site)).toMatchObject({
      exitCode: 1,
      out: 'Nothing found.\n',
    });
  });

  test('is narrowed by options and by operators in the words', async () => {
    const all = await found('--topic', 'lanterns', '--limit', '100');
    expect(all.list).toHaveLength(13);
    const { list } = await found('keep', '--topic', 'lanterns', '--year', '2021');
    expect(list.map(({ id }) => id).sort()).toEqual(['signal-16', 'signal-2']);
    expect((await found('keep topic:lanterns year:2021')).list).toEqual(list);
    expect((await found('lanterns', '--limit', '2')).list).toHaveLength(2);
    const dated = await found('keep', '--sort', 'date', '--limit', '1');
    expect(dated.list[0]?.id).toBe('signal-6');
    expect((await found('lanterns', '--has', 'code')).list.map(({ id }) => id)).toContain(
      'lanterns-that-answer',
    );
  });

  test('has no such topic: the nearest is named', async () => {
    expect(await search('x', '--topic', 'lantern', '--from', site)).toEqual({
      exitCode: 2,
      out: '',
      err: 'The site has no topic `lantern`. Did you mean `lanterns`?\n',
    });
  });
});

test('a hosted site is searched by its whole address, and its own client is never run', async () => {
  const server = await serveSite(site, '/x/', [0]);
  if (!server) throw new Error('There is no free port.');
  onTestFinished(() => server.close());
  const client = join(site, 'pagefind/pagefind.js');
  const own = await readFile(client);
  onTestFinished(() => writeFile(client, own));
  await writeFile(client, 'globalThis.wasRun = true;');
  const { exitCode, out } = await search('lanterns', '--json', '--site', server.address);
  expect(exitCode).toBe(0);
  const [first] = Found.parse(JSON.parse(out));
  expect(first?.url).toMatch(new RegExp(`^${server.address}papers/[a-z0-9-]+/$`));
  expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
});

test('an index of another version of Pagefind is searched, and that is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint search '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeSearchIndex(tinyCatalog, join(folder, 'pagefind'));
  const entry = join(folder, 'pagefind/pagefind-entry.json');
  await writeFile(
    entry,
    (await readFile(entry, 'utf8')).replace(/"version":"[^"]*"/, '"version":"1.5.0"'),
  );
  const server = await serveSite(folder, '/', [0]);
  if (!server) throw new Error('There is no free port.');
  onTestFinished(() => server.close());
  const { exitCode, err } = await search('lanterns', '--json', '--site', server.address);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/^The index was made by Pagefind 1\.5\.0, and \d\S+ searches it here\.\n$/);
});

test('where it cannot search, the exit code is 3 and it says what to do', async () => {
  const nowhere = await folderOf({});
  expect(await search('x', '--from', nowhere)).toMatchObject({
    exitCode: 3,
    err: `There is no site in ${nowhere} yet. Type \`npm run build -- --out ${nowhere}\` first.\n`,
  });
  const other = await folderOf({ 'api/v1/site.json': '{}' });
  expect((await search('x', '--from', other)).err).toContain('is not a whole site of Offprint');
  const unindexed = await folderOf({
    'api/v1/site.json': '{"schema":"offprint/site/1"}',
    'index.html': '<!doctype html><link rel="canonical" href="/">',
  });
  expect(await search('x', '--from', unindexed)).toMatchObject({ exitCode: 3 });
  const gone = await search('x', '--site', 'http://127.0.0.1:1/');
  expect(gone).toMatchObject({ exitCode: 3 });
  expect(gone.err).toContain('127.0.0.1:1 does not answer');
});

test.each([
  [['search'], 'Say what to search for'],
  [['search', '   '], 'Say what to search for'],
  [['search', 'x', '--year', '23'], '`--year` should be four digits'],
  [['search', 'x', '--limit', '0'], '`--limit` should be a number from 1 to 1000'],
  [['search', 'x', '--sort', 'dat'], 'Did you mean `date`?'],
  [['search', 'x', '--topic', '../x'], '`--topic` should be an id'],
  [['search', 'x', '--content', 'y'], '`search` has no option `--content`'],
])('wrong usage has exit code 2 and one line: %j', async (words, said) => {
  const shell = aShell();
  expect(await run(words, shell)).toBe(2);
  expect(shell.printed.err).toContain(said);
  expect(shell.printed.err.trim()).not.toContain('\n');
});

test('nothing is left in the folder that was searched', async () => {
  const before = (await readdir(site, { recursive: true })).sort();
  await search('lanterns', '--from', site);
  expect((await readdir(site, { recursive: true })).sort()).toEqual(before);
});
