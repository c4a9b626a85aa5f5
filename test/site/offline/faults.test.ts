import { describe, expect, test } from 'vitest';
import { openPins } from '../../../site/offline/pins.ts';
import { answerFile, answerPage } from '../../../site/offline/serve.ts';
import { readState } from '../../../site/offline/state.ts';
import { ask, visit } from '../../../site/offline/keep.ts';
import { complete, cleanUp, refresh } from '../../../site/offline/update.ts';
import { NotKept, shelfName, shelfPrefix } from '../../../site/offline/world.ts';
import { ROOT, type SmallSite, smallSite } from './small-site.ts';
import { type Kept, type Plan, type SmallWorld, smallWorld } from './small-world.ts';

const before = smallSite('before');
const after = smallSite('after');

/** What a reader had: a visited page and a kept digest of the version before. Each call gives a browser of its own. */
async function readersBrowser(): Promise<Kept> {
  had ??= await fill();
  return structuredClone(had);
}

let had: Kept | null = null;

async function fill(): Promise<Kept> {
  const kept: Kept = new Map();
  const { world } = smallWorld(kept, before);
  await refresh(world);
  await visit(world, { path: 'topics/robots/', title: 'Robots' });
  await ask(world, { id: 'digest/2025-11-07', title: 'A day', path: 'digests/2025-11-07/' });
  await complete(world);
  return kept;
}

/** Addresses that a reader with no network expects to work. */
const EXPECTED = [
  '',
  'search/',
  'digests/2025-11-07/',
  'papers/attention/',
  'papers/dropout/',
  'topics/robots/',
  'api/v1/topics/robots.json',
  'pagefind/pagefind-entry.json',
  'theme.js',
  'offline/',
];

/** Takes the newer version as a worker does when a page opens, until it is done, gives up or is ended. */
async function takeNewer({ world, killed }: SmallWorld): Promise<'done' | 'not kept' | 'killed'> {
  const work = async (): Promise<'done' | 'not kept'> => {
    try {
      const { build } = await refresh(world);
      await complete(world);
      await cleanUp(world, new Set([build]));
      return 'done';
    } catch (error) {
      if (error instanceof NotKept) return 'not kept';
      throw error;
    }
  };
  return Promise.race([work(), killed]);
}

/** What each expected address gives with the server stopped: a page is opened, and loads all others. */
async function readOffline(kept: Kept): Promise<{ build: string | null; texts: string[] }> {
  const { world } = smallWorld(kept, before);
  const pins = openPins(world, () => 0);
  const none = () => Promise.reject(new TypeError('There is no network.'));
  const { current } = await readState(world);
  const texts: string[] = [];
  for (const path of EXPECTED) {
    const page = await answerPage(world, pins, path, { becomes: 'page' }, none);
    const loaded = await answerFile(world, pins, path, { client: 'page', becomes: '' }, none);
    texts.push(await page.text(), await loaded.text());
  }
  return { build: current, texts };
}

/** What a whole version gives to `readOffline`. */
function wholly({ files, build }: SmallSite): { build: string; texts: string[] } {
  return {
    build,
    texts: EXPECTED.flatMap((path) => [files.get(path) ?? '', files.get(path) ?? '']),
  };
}

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FAULTS = ['cut', 'wrong byte', 'missing', 'old file', 'offline', 'full', 'killed'] as const;

/** Steps of an update without faults, and some more: a fault may come after the end. */
const STEPS = 75;

function planOf(seed: number): Plan {
  const next = numbers(seed);
  const fault = FAULTS[Math.floor(next() * FAULTS.length)] ?? 'cut';
  return { fault, at: Math.floor(next() * STEPS) };
}

const plans = Array.from({ length: 250 }, (_, seed) => ({ seed, ...planOf(seed) }));

describe('whatever goes wrong while a newer version is fetched', () => {
  test('250 faults leave one whole version each time, and the next try brings the newer one with nothing left over', async () => {
    const ends = new Map<string, number>();
    for (const plan of plans) {
      const kept = await readersBrowser();
      const end = await takeNewer(smallWorld(kept, after, plan, before));
      const read = await readOffline(kept);
      const expected = read.build === after.build ? after : before;
      expect(read, JSON.stringify(plan)).toEqual(wholly(expected));
      ends.set(`${plan.fault}, ${end}`, (ends.get(`${plan.fault}, ${end}`) ?? 0) + 1);

      expect(await takeNewer(smallWorld(kept, after)), JSON.stringify(plan)).toBe('done');
      expect(await readOffline(kept), JSON.stringify(plan)).toEqual(wholly(after));
      const left = [...kept.keys()].map((name) => name.slice(shelfPrefix({ root: ROOT }).length));
      expect(left.toSorted(), JSON.stringify(plan)).toEqual([after.build, 'state'].toSorted());
    }
    // Each fault does stop an update: a list of faults that harm nothing would prove nothing.
    for (const fault of FAULTS) {
      const stopped = (ends.get(`${fault}, not kept`) ?? 0) + (ends.get(`${fault}, killed`) ?? 0);
      expect(stopped, fault).toBeGreaterThan(5);
    }
  });

  test('a second fault on top of the first leaves one whole version too', async () => {
    for (const plan of plans.slice(0, 60)) {
      const kept = await readersBrowser();
      for (const each of [plan, planOf(1000 + plan.seed), planOf(2000 + plan.seed)]) {
        await takeNewer(smallWorld(kept, after, each, before));
        const read = await readOffline(kept);
        const expected = read.build === after.build ? after : before;
        expect(read, JSON.stringify(plan)).toEqual(wholly(expected));
      }
    }
  });
});

test('a host that has the new head and old files, or the old head and new files, changes nothing', async () => {
  const kept = await readersBrowser();
  const mixed = (files: SmallSite, head: SmallSite): SmallSite => ({
    build: '',
    files: new Map([...files.files, ['offline.json', head.files.get('offline.json') ?? '']]),
  });
  expect(await takeNewer(smallWorld(kept, mixed(before, after)))).toBe('not kept');
  expect(await readOffline(kept)).toEqual(wholly(before));
  expect(await takeNewer(smallWorld(kept, mixed(after, before)))).toBe('done');
  expect(await readOffline(kept)).toEqual(wholly(before));
});

test('a head with any one byte changed is not believed', async () => {
  const text = before.files.get('offline.json') ?? '';
  // Not the line end after it: the text is the same without.
  for (let at = 0; at < text.length - 1; at++) {
    const kept: Kept = new Map();
    const changed = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
    const site = { build: '', files: new Map([...before.files, ['offline.json', changed]]) };
    expect(await takeNewer(smallWorld(kept, site)), changed).toBe('not kept');
  }
});

test('of a newer version only what changed is fetched', async () => {
  const kept = await readersBrowser();
  const { world, fetched } = smallWorld(kept, after);
  await refresh(world);
  const unchanged = [...after.files.keys()].filter(
    (path) => before.files.get(path) === after.files.get(path),
  );
  expect(fetched.filter((path) => unchanged.includes(path))).toEqual([]);
  expect(fetched).toContain('papers/attention/');
});

test('what had come of a list that was not whole yet comes along to a newer version', async () => {
  const kept: Kept = new Map();
  const first = smallWorld(kept, before);
  await refresh(first.world);
  await ask(first.world, { id: 'everything', title: 'Everything', path: '' });
  const cut = new Map(before.files);
  cut.delete('topics/robots/');
  const site = { files: cut, build: before.build };
  await expect(complete(smallWorld(kept, site).world)).rejects.toThrow(NotKept);
  const had = [...(kept.get(shelfName(first.world, before.build))?.keys() ?? [])];
  const same = (path: string) => before.files.get(path) === after.files.get(path);
  const { world, fetched } = smallWorld(kept, after);
  await refresh(world);
  await cleanUp(world, new Set());
  await complete(world);
  expect((await readState(world)).asked.map(({ whole }) => whole)).toEqual([true]);
  expect(fetched.filter((path) => same(path) && had.includes(ROOT + path))).toEqual([]);
});

test('of versions that never came to be one nothing is left by the next', async () => {
  const kept = await readersBrowser();
  const between = smallSite('between');
  const cut = ({ files, build }: SmallSite): SmallSite => {
    const some = new Map(files);
    some.delete('papers/attention/');
    return { files: some, build };
  };
  const { world } = smallWorld(kept, cut(between));
  await expect(refresh(world)).rejects.toThrow(NotKept);
  expect([...kept.keys()]).toContain(shelfName(world, between.build));
  await expect(refresh(smallWorld(kept, cut(after)).world)).rejects.toThrow(NotKept);
  expect([...kept.keys()]).not.toContain(shelfName(world, between.build));
  expect(await readOffline(kept)).toEqual(wholly(before));
});

test('a try that was cut short does not fetch again what had come', async () => {
  const kept = await readersBrowser();
  const first = smallWorld(kept, after, { fault: 'killed', at: 40 });
  expect(await takeNewer(first)).toBe('killed');
  const there = [...(kept.get(shelfName(first.world, after.build))?.keys() ?? [])];
  expect(there.length).toBeGreaterThan(5);
  const second = smallWorld(kept, after);
  expect(await takeNewer(second)).toBe('done');
  expect(second.fetched.filter((path) => there.includes(ROOT + path))).toEqual([]);
});
