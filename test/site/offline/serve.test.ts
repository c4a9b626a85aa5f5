import { expect, test } from 'vitest';
import { forget, forgetVisited, ask, visit } from '../../../site/offline/keep.ts';
import { openPins } from '../../../site/offline/pins.ts';
import { answerFile, answerPage, pathOf } from '../../../site/offline/serve.ts';
import { readState } from '../../../site/offline/state.ts';
import { complete, refresh } from '../../../site/offline/update.ts';
import { chooseUnasked } from '../../../site/offline/wanted.ts';
import { NotKept, shelfName } from '../../../site/offline/world.ts';
import { ROOT, smallSite } from './small-site.ts';
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
  const long = (path: string): [string, string] => [path, path + 'x'.repeat(900_000)];
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

test('lists are kept unasked as far as 8 of 10 MB go, whole or not at all', () => {
  const chosen = chooseUnasked([
    ['site', '', 1, 1_000_000],
    ['search', '', 1, 6_000_000],
    ['digest', '', 1, 2_000_000],
    ['small', '', 1, 1_000_000],
  ]);
  expect(chosen.map(([id]) => id)).toEqual(['site', 'search', 'small']);
});
