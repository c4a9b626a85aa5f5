import { expect, test, vi } from 'vitest';
import { createKeeper } from '../../../site/offline/keeper.ts';
import type { News } from '../../../site/offline/messages.ts';
import { openPins } from '../../../site/offline/pins.ts';
import { readState } from '../../../site/offline/state.ts';
import { smallSite } from './small-site.ts';
import { type Kept, smallWorld } from './small-world.ts';

const site = smallSite('before', { 'papers/far/': 'a paper of no digest' });

/** A keeper with one open page, whose host never answers for some addresses. */
function keeperOf(kept: Kept, isSilent: (url: string) => boolean = () => false) {
  const { world } = smallWorld(kept, site);
  const silent: string[] = [];
  const slow = {
    ...world,
    fetch: (url: string, options: RequestInit): Promise<Response> => {
      if (!isSilent(url)) return world.fetch(url, options);
      silent.push(url);
      const { promise, reject } = Promise.withResolvers<Response>();
      options.signal?.addEventListener('abort', () => reject(new TypeError('It was given up.')));
      return promise;
    },
  };
  const news: News[] = [];
  let before: Promise<unknown> = Promise.resolve();
  const keeper = createKeeper({
    world: slow,
    pins: openPins(world, () => 0),
    now: () => 0,
    pages: () =>
      Promise.resolve([
        { id: 'page', type: 'window', postMessage: (said) => news.push(said as News) },
      ]),
    alone: (work) => {
      const own = before.then(work, work);
      before = own.catch(() => undefined);
      return own;
    },
  });
  return { keeper, world, news, silent };
}

const digest = { id: 'digest/2025-11-07', title: 'A day', path: 'digests/2025-11-07/' };
const everything = { id: 'everything', title: 'Everything', path: '' };
const nobody = (): void => undefined;

test('a wish is written down at once, though a long list is being fetched, and that goes on after it', async () => {
  const kept: Kept = new Map();
  const first = keeperOf(kept);
  await first.keeper.answer({ ask: 'opened', path: '', title: 'Home' }, 'page', nobody);
  const { keeper, world, silent } = keeperOf(kept, (url) => url.endsWith('/far/'));
  void keeper.answer({ ask: 'keep', list: everything }, 'page', nobody);
  await vi.waitFor(() => expect(silent.length).toBe(1));
  void keeper.answer({ ask: 'keep', list: digest }, 'page', nobody);
  await vi.waitFor(async () => {
    expect((await readState(world)).asked.map(({ id }) => id)).toEqual([everything.id, digest.id]);
  });
  await vi.waitFor(() => expect(silent.length).toBe(2));
});

test('what a worker left undone goes on when a page asks for it, and is fetched once however many ask', async () => {
  const kept: Kept = new Map();
  const first = keeperOf(kept, (url) => url.endsWith('/far/'));
  await first.keeper.answer({ ask: 'opened', path: '', title: 'Home' }, 'page', nobody);
  void first.keeper.answer({ ask: 'keep', list: everything }, 'page', nobody);
  await vi.waitFor(() => expect(first.silent.length).toBe(1));
  await first.keeper.answer({ ask: 'go-on' }, 'page', nobody);
  expect(first.silent.length).toBe(1);
  // The browser ends it here, and the next one is asked.
  const { keeper, world } = keeperOf(kept);
  await keeper.answer({ ask: 'go-on' }, 'page', nobody);
  expect((await readState(world)).asked).toMatchObject([{ id: 'everything', whole: true }]);
});

test('a wish that comes before anything is kept is not lost', async () => {
  const { keeper, world } = keeperOf(new Map());
  await keeper.answer({ ask: 'keep', list: digest }, 'page', nobody);
  await keeper.answer({ ask: 'opened', path: '', title: 'Home' }, 'page', nobody);
  expect((await readState(world)).asked).toMatchObject([{ id: digest.id, whole: true }]);
});

test('an open page learns of which version it is, and later whether that is still the current one', async () => {
  const kept: Kept = new Map();
  const { keeper } = keeperOf(kept);
  await keeper.answer({ ask: 'opened', path: '', title: 'Home' }, 'page', nobody);
  const replies: unknown[] = [];
  const opened = { ask: 'opened', path: '', title: 'Home' } as const;
  await keeper.answer(opened, 'page', (reply) => replies.push(reply));
  expect(replies).toEqual([{ isNewer: false, build: site.build }]);
});

test('a site that has left its address is told by the host having neither its head nor its worker', async () => {
  const kept: Kept = new Map();
  const { keeper } = keeperOf(kept);
  await keeper.answer({ ask: 'opened', path: '', title: 'Home' }, 'page', nobody);
  expect(keeper.isGone()).toBe(false);
  const { world } = smallWorld(kept, { files: new Map(), build: '' });
  const other = createKeeper({
    world,
    pins: openPins(world, () => 0),
    now: () => 0,
    pages: () => Promise.resolve([]),
    alone: (work) => work(),
  });
  await other.freshen();
  expect(other.isGone()).toBe(true);
});
