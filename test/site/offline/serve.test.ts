import { expect, test } from 'vitest';
import { forget, forgetVisited, ask, visit } from '../../../site/offline/keep.ts';
import { openPins } from '../../../site/offline/pins.ts';
import { answerFile, answerPage, pathOf } from '../../../site/offline/serve.ts';
import { readState } from '../../../site/offline/state.ts';
import { complete, refresh } from '../../../site/offline/update.ts';
import { chooseUnasked } from '../../../site/offline/wanted.ts';
import { NotKept, shelfName } from '../../../site/offline/world.ts';
import { ROOT, type SmallSite, smallSite } from './small-site.ts';
import { type Kept, smallWorld } from './small-world.ts';

const before = smallSite('before');
const after = smallSite('after');

test('addresses lose their query and fragment; those of other sites, bare pages and the keeping itself are left alone', () => {
  const world = { root: ROOT };
  expect(pathOf(world, `${ROOT}pagefind/pagefind-entry.json?ts=17`)).toBe(
    'pagefind/pagefind-entry.json',
  );
  expect(pathOf(world, `${ROOT}search/?q=graphs#3`)).toBe('search/');
  expect(pathOf(world, ROOT)).toBe('');
  for (const other of [
    'https://papers.example.org/another/',
    'https://elsewhere.example.org/folder/',
    `${ROOT}embed/paper/attention/`,
    `${ROOT}sw.js`,
    `${ROOT}offline.json`,
    `${ROOT}offline/lists/abc.json`,
  ]) {
    expect(pathOf(world, other), other).toBe(null);
  }
});

test('a page of a version is given no file of another, and what is the same comes from the network', async () => {
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, before);
  await refresh(world);
  const pins = openPins(world, () => 0);
  const none = () => Promise.reject(new TypeError('There is no network.'));
  await answerPage(world, pins, '', { becomes: 'page' }, none);
  const asked = { client: 'page', becomes: '' };
  const same = await answerFile(world, pins, 'papers/attention/', asked, none);
  expect(await same.text()).toBe('before papers/attention/');
  const newer = smallWorld(kept, after).world;
  await expect(answerFile(newer, pins, 'topics/robots/', asked, none)).rejects.toThrow(NotKept);
});

test('a page that came from the network is given everything from there', async () => {
  const { world } = smallWorld(new Map(), before);
  await refresh(world);
  const pins = openPins(world, () => 0);
  const network = () => Promise.resolve(new Response('from the network'));
  const answer = await answerFile(world, pins, 'theme.js', { client: 'x', becomes: '' }, network);
  expect(await answer.text()).toBe('from the network');
});

test('with no network a page that is not there is the one that says so, and an address without its slash leads on', async () => {
  const { world } = smallWorld(new Map(), before);
  await refresh(world);
  const pins = openPins(world, () => 0);
  const none = () => Promise.reject(new TypeError('There is no network.'));
  const missing = await answerPage(world, pins, 'papers/nothing/', { becomes: '' }, none);
  expect([missing.status, await missing.text()]).toEqual([503, 'before offline/']);
  const moved = await answerPage(world, pins, 'search', { becomes: '' }, none);
  expect(moved.headers.get('location')).toBe(`${ROOT}search/`);
});

test('what was asked for and forgotten again leaves nothing that is not needed otherwise', async () => {
  const big = smallSite('before', { 'pagefind/fragment/big': 'x'.repeat(9_000_000) });
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, big);
  await refresh(world);
  await complete(world);
  const files = () =>
    [...(kept.get(shelfName(world, big.build))?.keys() ?? [])].filter(
      (url) => !url.includes('/lists/'),
    );
  const unasked = files();
  expect(unasked).not.toContain(`${ROOT}pagefind/fragment/big`);
  await ask(world, { id: 'everything', title: 'Everything', path: '' });
  await complete(world);
  expect(files()).toContain(`${ROOT}pagefind/fragment/big`);
  expect((await readState(world)).asked.map(({ whole }) => whole)).toEqual([true]);
  await forget(world, 'everything');
  expect(files().toSorted()).toEqual(unasked.toSorted());
});

test('of the pages that were read, those read longest ago go when there are too many', async () => {
  const long = (path: string): [string, string] => [path, path + 'x'.repeat(4_000_000)];
  const pages = ['papers/one/', 'papers/two/', 'papers/three/'];
  const site = smallSite('before', Object.fromEntries(pages.map(long)));
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, site);
  await refresh(world);
  for (const path of pages) await visit(world, { path, title: path });
  const read = async () => (await readState(world)).visited.map(({ path }) => path);
  expect(await read()).toEqual(['papers/three/', 'papers/two/']);
  expect(kept.get(shelfName(world, site.build))?.has(`${ROOT}papers/one/`)).toBe(false);
  await forgetVisited(world, 'papers/three/');
  expect(await read()).toEqual(['papers/two/']);
});

test('a page that leaves no room for any other is not kept, and takes no other with it', async () => {
  const site = smallSite('before', { 'papers/huge/': 'x'.repeat(12_000_000) });
  const { world, fetched } = smallWorld(new Map(), site);
  await refresh(world);
  await visit(world, { path: 'papers/attention/', title: 'Attention' });
  await visit(world, { path: 'papers/huge/', title: 'Huge' });
  expect((await readState(world)).visited.map(({ path }) => path)).toEqual(['papers/attention/']);
  expect(fetched).not.toContain('papers/huge/');
});

test('what is asked for while the site is out of reach is kept as soon as it is there, with its size', async () => {
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, before);
  await refresh(world);
  const away = { ...world, fetch: (url: string) => Promise.reject(new TypeError(url)) };
  await ask(away, { id: 'topic/robots', title: 'Robots', path: 'topics/robots/' });
  await expect(complete(away)).rejects.toThrow(NotKept);
  expect((await readState(world)).asked).toMatchObject([{ bytes: 0, whole: false }]);
  await complete(world);
  const [asked] = (await readState(world)).asked;
  expect(asked?.whole).toBe(true);
  expect(asked?.bytes).toBeGreaterThan(30);
  const unknown = ask(world, { id: 'digest/1999-01-01', title: 'None', path: '' });
  await expect(unknown).rejects.toThrow(NotKept);
});

test('with no room left to write it down, the version of an open page is in use all the same', async () => {
  const { world } = smallWorld(new Map(), before, { fault: 'full', at: 0 });
  let now = 0;
  const pins = openPins(world, () => now);
  await pins.set('page', 'build-1');
  now = 3_600_000;
  expect(await pins.prune(['page'])).toEqual(new Set(['build-1']));
  expect(await pins.prune([])).toEqual(new Set());
});

test('lists are kept unasked as far as 8 of 10 MB go with what names their files, whole or not at all', () => {
  const chosen = chooseUnasked([
    ['site', '', 1, 1_000_000],
    ['search', '', 1, 6_000_000],
    ['digest', '', 1, 2_000_000],
    ['small', '', 1, 900_000],
  ]);
  expect(chosen.map(([id]) => id)).toEqual(['site', 'search', 'small']);
});

test('where an index is too large to be kept unasked, nothing of it is, and the first visit stays within 10 MB', async () => {
  const large = smallSite('before', {
    'pagefind/index/en_big.pf_index': 'x'.repeat(8_000_000),
    'pagefind/fragment/en_big.pf_fragment': 'x'.repeat(400_000),
  });
  expect((await firstVisit(large)).kept.filter((path) => path.startsWith('pagefind/'))).toEqual([]);
});

test('of the texts of results as much is kept as there is room for, and pages that are read come still', async () => {
  const texts = Array.from({ length: 30 }, (_, n) => `pagefind/fragment/en_${n + 10}.pf_fragment`);
  const large = smallSite(
    'before',
    Object.fromEntries(texts.map((path): [string, string] => [path, path.padEnd(500_000, 'x')])),
  );
  const { kept, world } = await firstVisit(large);
  const count = kept.filter((path) => texts.includes(path)).length;
  expect(count).toBeGreaterThan(12);
  expect(count).toBeLessThan(16);
  await visit(world, { path: 'papers/attention/', title: 'Attention' });
  expect((await readState(world)).visited.map(({ path }) => path)).toEqual(['papers/attention/']);
});

test('an index whose files have not all come has no start, so that nobody takes it for a whole one', async () => {
  const kept: Kept = new Map();
  const site = smallSite('before', {
    'pagefind/search.json': '{}',
    'pagefind/index/en_9': 'words',
  });
  const { world } = smallWorld(kept, site);
  await refresh(world);
  const cut = { ...world, fetch: (url: string) => Promise.reject(new TypeError(url)) };
  const some = new Map(site.files);
  some.delete('pagefind/index/en_9');
  await expect(complete(cut)).rejects.toThrow(NotKept);
  await expect(complete(smallWorld(kept, { ...site, files: some }).world)).rejects.toThrow(NotKept);
  const there = () => kept.get(shelfName(world, site.build))?.has(`${ROOT}pagefind/search.json`);
  expect(there()).toBe(false);
  await complete(world);
  expect(there()).toBe(true);
});

test('a closed shard that has another name in a newer version comes before that version takes the place of the other', async () => {
  const shard = (name: string) => `pagefind/closed/${name}/pagefind-entry.json`;
  const before = smallSite('before', { 'pagefind/search.json': '{"a":1}' });
  const after = smallSite('after', {
    'pagefind/search.json': '{}',
    [shard('2024-2025-2b')]: 'new',
  });
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, before);
  await refresh(world);
  await complete(world);
  await refresh(smallWorld(kept, after).world);
  expect(kept.get(shelfName(world, after.build))?.has(ROOT + shard('2024-2025-2b'))).toBe(true);
});

/** What a browser keeps of a site after a first visit; it is never more than 10 MB, lists and all. */
async function firstVisit(site: SmallSite) {
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, site);
  await refresh(world);
  await complete(world);
  const files = [...(kept.get(shelfName(world, site.build)) ?? [])];
  expect(files.reduce((sum, [, { bytes }]) => sum + bytes.length, 0)).toBeLessThan(10_000_000);
  return { kept: files.map(([url]) => url.slice(ROOT.length)), world };
}
