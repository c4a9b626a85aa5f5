import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch } from '../browser.ts';
import { smallSite } from '../site/offline/small-site.ts';
import { type Files, filesAt, hosted, offlineHost, type OfflineHost } from './offline-host.ts';
import { askWorker, keptBy, wholeThere } from './offline-reader.ts';
import { sampleSite } from './site.ts';
import { PATIENCE } from './visit.ts';

const BASE = '/papers-site/';

/** Addresses that are opened to see of which version each is. */
const PAGES = ['', 'search/', 'digests/2025-11-07/'];

/** Asks for something as a page's own worker does, and gives its first word. */
const ASKING = `fetch(new URL('../pagefind/pagefind-entry.json?ts=2', location)).then((answer) => answer.text()).then(postMessage);`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A version of a small site, with the worker of the real one. */
function version(name: string): Files {
  const pages = PAGES.map((path): [string, string] => [
    path,
    `<!doctype html><title>${name}</title><h1>${name}</h1>`,
  ]);
  const { files } = smallSite(name, {
    ...Object.fromEntries<string>(pages),
    'theme.js': `${name} theme`,
    [`_astro/one.${name}.js`]: ASKING,
  });
  const real = filesAt(sampleSite({ base: BASE }).url);
  return (path) => {
    const text = files.get(path);
    if (text !== undefined) return Promise.resolve(hosted(path, text));
    return /^sw\.js$|^_astro\/(?:kill-)?worker-/.test(path) ? real(path) : Promise.resolve(null);
  };
}

/** A reader with a page of the site open, who has all of it. */
async function newReader(name: string) {
  const host = await offlineHost(BASE);
  host.serve(version(name));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(host.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
  });
  await askWorker(page, { ask: 'opened', path: '', title: 'Home' });
  await wholeThere(page);
  return {
    host,
    context,
    page,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await host.stop();
    },
  };
}

/** Opens pages and says of which version they and all that they load are. */
async function versionsSeen(page: Page, { url }: OfflineHost, paths = PAGES): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const path of paths) {
    await page.goto(url + path);
    for (const each of await loadedBy(page)) seen.add(each);
  }
  return seen;
}

/** Of which version an open page is, and what it and a worker of its own are given. */
function loadedBy(page: Page): Promise<string[]> {
  return page.evaluate(async (base) => {
    const name = document.title;
    const said = await Promise.all(
      ['theme.js', 'pagefind/pagefind-entry.json?ts=1', 'papers/attention/'].map(async (path) =>
        (await fetch(base + path)).text(),
      ),
    );
    const { promise, resolve } = Promise.withResolvers<string>();
    const worker = new Worker(`${base}_astro/one.${name}.js`);
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = () => resolve('no worker');
    said.push(await promise);
    worker.terminate();
    return [name, ...said.map((text) => text.split(' ')[0] ?? '')];
  }, BASE);
}

/** Ends the site's worker, as browsers do after a while: the next one knows only what was written down. */
async function endWorker(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

test('a page that is open while a newer version comes keeps to its own, with its workers, and the next one has the newer', async () => {
  await using reader = await newReader('before');
  const { host, context, page } = reader;
  await page.goto(host.url);
  expect(new Set(await loadedBy(page))).toEqual(new Set(['before']));
  const news = page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<object>) => {
          if (Reflect.get(data, 'news') === 'version') resolve('told');
        });
      }),
  );
  host.serve(version('after'));
  await endWorker(context, page);
  const other = await context.newPage();
  // A page waits for the newer version a while and no longer; then it is the one after it that has it.
  await vi.waitFor(async () => {
    await other.goto(`${host.url}search/`);
    expect(await other.title()).toBe('after');
  }, PATIENCE);
  expect(await news).toBe('told');
  expect(new Set(await loadedBy(other))).toEqual(new Set(['after']));
  expect(new Set(await loadedBy(page))).toEqual(new Set(['before']));
  await endWorker(context, page);
  await host.stop();
  expect(new Set(await loadedBy(page))).toEqual(new Set(['before']));
  expect([...(await versionsSeen(other, host))]).toEqual(['after']);
});

test('another site at the same address is shown from the first page on, and what was kept only where it has nothing', async () => {
  await using reader = await newReader('before');
  const { host, context, page } = reader;
  host.serve((path) =>
    Promise.resolve(path === '' ? hosted(path, '<!doctype html><title>another</title>') : null),
  );
  await endWorker(context, page);
  await page.goto(host.url);
  expect(await page.title()).toBe('another');
  await page.goto(`${host.url}search/`);
  expect(await page.title()).toBe('before');
});

test('a worker that is put in the place of the other removes all that was kept, and itself', async () => {
  await using reader = await newReader('before');
  const { host, page } = reader;
  const files = version('before');
  const head = JSON.parse(
    Buffer.from(
      await (await fetch(`${sampleSite({ base: BASE }).url}offline.json`)).bytes(),
    ).toString(),
  ) as { first: string[][] };
  const list = await (
    await fetch(`${sampleSite({ base: BASE }).url}offline/lists/${head.first[0]?.[1] ?? ''}.json`)
  ).text();
  const script = /_astro\/kill-worker-[\w-]+\.js/.exec(list)?.[0] ?? '';
  host.serve((path) =>
    path === 'sw.js'
      ? Promise.resolve(hosted(path, `importScripts(${JSON.stringify(BASE + script)});\n`))
      : files(path),
  );
  await page.goto(host.url);
  await vi.waitFor(async () => {
    expect(
      await page.evaluate(async () => {
        const registrations = await navigator.serviceWorker.getRegistrations();
        await Promise.all(registrations.map((each) => each.update().catch(() => null)));
        return [registrations.length, (await caches.keys()).length];
      }),
    ).toEqual([0, 0]);
  }, PATIENCE);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  expect(await keptBy(page)).toBe(null);
});
