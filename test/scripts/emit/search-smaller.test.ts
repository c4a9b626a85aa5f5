import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePagefind } from '../../../scripts/emit/search-pagefind.ts';
import { makeSmaller } from '../../../scripts/emit/search-smaller.ts';
import { searchRanking } from '../../../widgets/src/core/search/ranking.ts';
import { listFiles } from '../../../scripts/publish/site-files.ts';
import { writeRow } from '../../../widgets/src/core/search/index-files.ts';
import { openIndex } from '../../pagefind-in-node.ts';

const RECORDS = 300;

/** Words of which each has a neighbour that begins like it. */
const words = Array.from({ length: 4000 }, (_, at) => {
  const letters = Array.from((at >> 1).toString(26), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');
  return `${letters.padEnd(5, 'q')}${at % 2 === 0 ? 'ka' : 'kb'}`;
});

const records = Array.from({ length: RECORDS }, (_, at) => ({
  url: `/papers/${at}/`,
  content: words.filter((_, word) => word % RECORDS === at || word % 7 === at % 7).join(' '),
  meta: { title: `Record ${at}`, at: writeRow(at) },
}));

let folder = '';
const before = (): string => join(folder, 'before');
const after = (): string => join(folder, 'after');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-smaller-'));
  await writePagefind(records, before(), { maxFragments: RECORDS / 5, withClient: true });
  await cp(before(), after(), { recursive: true });
  await makeSmaller(after());
});
afterAll(() => rm(folder, { recursive: true }));

test('the list and the files of words are smaller, and there are no more files of texts', async () => {
  const sizes = async (index: string, ending: string) =>
    Promise.all(
      listFiles(index)
        .filter((path) => path.endsWith(ending))
        .map(async (path) => (await stat(join(index, path))).size),
    );
  const most = async (index: string) => Math.max(...(await sizes(index, '.pf_index')));
  const [list = 0] = await sizes(before(), '.pf_meta');
  const [smaller = Infinity] = await sizes(after(), '.pf_meta');
  // Of so few records little can be saved, of 9,000 two fifths.
  expect(smaller).toBeLessThan(list);
  expect(await most(after())).toBeLessThan(0.7 * (await most(before())));
  const texts = (index: string) => readdir(join(index, 'fragment'));
  expect(await texts(after())).toHaveLength((await texts(before())).length);
});

test('every word finds the same records as before, in the same order', async () => {
  const [old, now] = [
    await openIndex(before(), { ranking: searchRanking }),
    await openIndex(after(), { ranking: searchRanking }),
  ];
  for (const word of words.filter((_, at) => at % 97 === 0)) {
    const urls = (found: { raw_url: string }[]) => found.map(({ raw_url }) => raw_url);
    const found = urls(await now({ words: word }));
    expect(found.length, word).toBeGreaterThan(0);
    expect(found, word).toEqual(urls(await old({ words: word })));
  }
});

test('the same index gives the same bytes', async () => {
  const again = join(folder, 'again');
  await cp(before(), again, { recursive: true });
  await makeSmaller(again);
  const files = listFiles(after());
  expect(listFiles(again)).toEqual(files);
  for (const path of files) {
    expect(await readFile(join(again, path)), path).toEqual(await readFile(join(after(), path)));
  }
});

test('every file that was made anew is called by its own bytes, and is where the list or the entry says', async () => {
  const made = listFiles(after()).filter((path) => /\.pf_\w+$/.test(path));
  expect(made.length).toBeGreaterThan(RECORDS / 5);
  for (const path of made) {
    const name = /_(?<hash>[0-9a-f]+)\.pf_\w+$/.exec(path)?.groups?.['hash'] ?? path;
    const bytes = await readFile(join(after(), path));
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, name.length), path).toBe(name);
  }
  const entry = await readFile(join(after(), 'pagefind-entry.json'), 'utf8');
  expect(made).toContain(`pagefind.${/"hash":"(\w+)"/.exec(entry)?.[1] ?? ''}.pf_meta`);
});

test('an index whose records stand in another order than their rows is refused', async () => {
  const mixed = join(folder, 'mixed');
  const [first, second, ...others] = records;
  if (!first || !second) throw new Error('There are no records.');
  const plan = { maxFragments: RECORDS / 5, withClient: true };
  await writePagefind([second, first, ...others], mixed, plan);
  await expect(makeSmaller(mixed)).rejects.toThrow('another row');
});

test('an index whose files are not what they should be is refused', async () => {
  const cut = join(folder, 'cut');
  await cp(before(), cut, { recursive: true });
  const [first = ''] = await readdir(join(cut, 'index'));
  await writeFile(join(cut, 'index', first), 'no words');
  await expect(makeSmaller(cut)).rejects.toThrow();
});
