import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { seeded } from '../bench/make-captures.ts';
import { type Mischief, offlineHost, type OfflineHost } from './offline-host.ts';
import { askWorker, keptBy } from './offline-reader.ts';
import { askedFor, type BuiltVersion } from './offline-versions.ts';
import { PATIENCE } from './visit.ts';

/** What can go wrong while a browser fetches a newer version. */
export const KINDS = [
  'cut connection',
  'wrong byte',
  'missing file',
  'old file mixed in',
  'full disk quota',
  'tab closed',
] as const;

/** See `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** What one fault came to: which version the site worked from afterwards. */
export interface Outcome {
  seed: number;
  kind: Kind;
  left: 'the version before' | 'the newer version';
}

/** A reader whose browser keeps a site, and the host of that site. */
export interface FaultyReader extends AsyncDisposable {
  host: OfflineHost;
  context: BrowserContext;
  page: Page;
  /** Of a page that stays empty and open, so that the browser can be told things when no page of the site is. */
  devtools: CDPSession;
}

/** A reader who has all of a version. */
export async function readerOf(
  browser: Browser,
  base: string,
  version: BuiltVersion,
): Promise<FaultyReader> {
  const host = await offlineHost(base);
  const context = await browser.newContext();
  const devtools = await context.newCDPSession(await context.newPage());
  await devtools.send('ServiceWorker.enable');
  const page = await context.newPage();
  const reader: FaultyReader = {
    host,
    context,
    page,
    devtools,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await host.stop();
    },
  };
  host.serve(version.files);
  await page.goto(host.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await nextVersion(reader, version);
  return reader;
}

/**
 * Lets one thing go wrong while the browser fetches a newer version, with the server stopped after it; looks at
 * everything; and lets the same version come as it should. Throws where anything is not of one whole version.
 */
export async function injectFault(
  reader: FaultyReader,
  [before, after]: readonly [BuiltVersion, BuiltVersion],
  { seed, kind }: Pick<Outcome, 'seed' | 'kind'>,
): Promise<Outcome> {
  const { host } = reader;
  const next = seeded(seed);
  await FAULTS[kind](reader, before, after, next);
  await host.stop();
  const seen = await worksFromOne(reader, [before, after]);
  await host.start();
  host.serve(after.files);
  await nextVersion(reader, after);
  expect(await keptWrongly(reader, after)).toEqual([]);
  return { seed, kind, left: seen === before ? 'the version before' : 'the newer version' };
}

type Inject = (
  reader: FaultyReader,
  before: BuiltVersion,
  after: BuiltVersion,
  next: () => number,
) => Promise<void>;

/** How each kind is done to a reader; `next` gives numbers from 0 up to 1. */
const FAULTS: Readonly<Record<Kind, Inject>> = {
  'cut connection': (...given) => answeredWrongly('cut', ...given),
  'wrong byte': (...given) => answeredWrongly('wrong byte', ...given),
  'missing file': (...given) => answeredWrongly('missing', ...given),
  'old file mixed in': async (reader, before, after, next) => {
    const { before: asked } = askedFor(before, after);
    // One file, or any number of them, as while the files of a site are put in place one by one.
    const share = next() < 0.5 ? 0 : next();
    const old = new Set(asked.filter(() => next() < share)).add(pick(asked, next));
    reader.host.serve((path) => (old.has(path) ? before : after).files(path));
    await visitUntilQuiet(reader, next);
  },
  'full disk quota': async (reader, _before, after, next) => {
    const { host, devtools, page } = reader;
    host.serve(after.files);
    const origin = new URL(host.url).origin;
    const used = await page.evaluate(() => navigator.storage.estimate().then(({ usage }) => usage));
    const quotaSize = Math.floor((used ?? 0) + next() * next() * 1_000_000);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await visitUntilQuiet(reader, next);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  },
  'tab closed': async (reader, before, after, next) => {
    const { host, context, devtools, page } = reader;
    // At some request, the head's among them, which is never answered.
    const ofUpdate = new Set([...askedFor(before, after).before, 'offline.json']);
    let left = Math.floor(next() * ofUpdate.size);
    const held = Promise.withResolvers<undefined>();
    host.serve(after.files, (path) => {
      if (!ofUpdate.has(path)) return null;
      left -= 1;
      if (left >= 0) return null;
      held.resolve(undefined);
      return 'silent';
    });
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const opened = visitUntilQuiet(reader, next).catch(() => undefined);
    await Promise.race([held.promise, opened]);
    reader.page = await context.newPage();
    await vi.waitFor(async () => {
      // Chromium may forget that it was told to while a page takes the place of another.
      await devtools.send('Target.closeTarget', targetInfo).catch(() => undefined);
      expect(page.isClosed()).toBe(true);
    }, PATIENCE);
    await opened;
    // The browser ends the worker at once, or only when it has had its time.
    if (next() < 0.5) await devtools.send('ServiceWorker.stopAllWorkers');
  },
};

async function answeredWrongly(
  mischief: Mischief,
  reader: FaultyReader,
  before: BuiltVersion,
  after: BuiltVersion,
  next: () => number,
): Promise<void> {
  const asked = askedFor(before, after);
  const lists = asked.before.filter((path) => path.startsWith('offline/lists/'));
  // There are many more pages than lists, and one head; and some files come when the newer version is in place already.
  const part = next();
  const from =
    part < 0.2 ? ['offline.json'] : part < 0.4 ? lists : part < 0.9 ? asked.before : asked.after;
  const wrong = pick(from, next);
  reader.host.serve(after.files, (path) => (path === wrong ? mischief : null));
  await visitUntilQuiet(reader, next);
}

/** Opens a page with a worker that has just begun, which asks for a newer version, and waits until it is done with it. */
async function visitUntilQuiet(reader: FaultyReader, next: () => number): Promise<void> {
  const { host, page, devtools } = reader;
  await devtools.send('ServiceWorker.stopAllWorkers');
  const path = pick(['', 'search/', 'digests/2025-05-02/'], next);
  await page.goto(host.url + path, { waitUntil: 'domcontentloaded' });
  await askWorker(page, { ask: 'opened', path, title: 'A page' });
  await quiet(page);
}

/** Waits until nothing is done about what is kept. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 3; calm++) {
      const { held = [], pending = [] } = await navigator.locks.query();
      if (held.length + pending.length > 0) calm = -1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/** Lets the version come that the host has: all that is wanted of it. */
async function nextVersion(reader: FaultyReader, version: BuiltVersion): Promise<void> {
  const { page, host, devtools } = reader;
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.goto(host.url);
  await askWorker(page, { ask: 'opened', path: '', title: 'Home' });
  await vi.waitFor(async () => {
    const state = await keptBy(page);
    expect(state?.current).toBe(version.build);
    expect(state?.unasked.filter(({ whole }) => !whole)).toEqual([]);
  }, PATIENCE);
}

/**
 * Opens the first page, then asks for every address that is kept, and searches. Gives the version that all of it is
 * of; anything else is an exception.
 */
async function worksFromOne(
  reader: FaultyReader,
  versions: readonly BuiltVersion[],
): Promise<BuiltVersion> {
  const { page, host, devtools } = reader;
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.goto(host.url);
  const state = await keptBy(page);
  const version = versions.find(({ build }) => build === state?.current);
  if (!version) throw new Error(`The browser keeps ${String(state?.current)}.`);
  const given = await hashesOf(page, keptOf(version));
  const wrong = given.filter(([path, hash]) => hash !== version.hashes.get(path));
  // What is still to come of a newer version may be missing, and never wrong.
  const isWhole = state?.unasked.every(({ whole }) => whole);
  expect(wrong.filter(([, hash]) => isWhole === true || hash !== null)).toEqual([]);

  await page.goto(`${host.url}search/?q=questions+nonesuchword&kind=paper`);
  const status = page.locator('[data-part="status"]');
  await vi.waitFor(async () => {
    expect(await status.textContent()).toContain(`${version.papers} `);
  }, PATIENCE);
  return version;
}

/** What stands on the shelf of a version with other bytes than it should, or is missing there. */
async function keptWrongly({ page, host }: FaultyReader, version: BuiltVersion): Promise<unknown> {
  const shelf = `offprint-1 ${new URL(host.url).pathname} ${version.build}`;
  const given = await hashesOf(page, keptOf(version), shelf);
  return given.filter(([path, hash]) => hash !== version.hashes.get(path));
}

function keptOf(version: BuiltVersion): string[] {
  const paths = new Set([...version.unasked.values()].flat());
  return [...paths].filter((path) => version.hashes.has(path));
}

/**
 * The hash of what a page is given for each address, relative to the site's root: `null` for nothing. It asks the worker,
 * or looks at a cache itself if that is named.
 */
function hashesOf(
  page: Page,
  paths: readonly string[],
  shelf: string | null = null,
): Promise<[string, string | null][]> {
  return page.evaluate(
    async ({ asked, name }) => {
      const { scope } = await navigator.serviceWorker.ready;
      const cache = name === null ? null : await caches.open(name);
      return Promise.all(
        asked.map(async (path): Promise<[string, string | null]> => {
          const url = scope + path;
          const answer = await (cache ? cache.match(url) : fetch(url).catch(() => null));
          if (!answer?.ok) return [path, null];
          const bytes = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
          const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
          return [path, text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')];
        }),
      );
    },
    { asked: [...paths], name: shelf },
  );
}

function pick(from: readonly string[], next: () => number): string {
  const picked = from[Math.floor(next() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to choose from.');
  return picked;
}
