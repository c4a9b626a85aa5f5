import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch } from '../browser.ts';
import { axeComplaints } from './axe.ts';
import { filesAt, offlineHost } from './offline-host.ts';
import { askWorker, keptBy, wholeThere } from './offline-reader.ts';
import { sampleSite } from './site.ts';
import { expectSound } from './sound.ts';
import { PATIENCE, searched } from './visit.ts';

const BASE = '/papers-site/';

/** A topic with papers, none of which the test opens before the network is gone. */
const TOPIC = 'topics/graphs/';

/** A digest that stands far down, and a paper of it. */
const DIGEST = 'digests/2024-12-06/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The sample site on a host that can be stopped, and a page of a new reader of it. */
async function newReader() {
  const host = await offlineHost(BASE);
  host.serve(filesAt(sampleSite({ base: BASE }).url));
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(host.url).origin) complaints.push(request.url());
  });
  return {
    host,
    context,
    page,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await host.stop();
    },
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('with the server stopped there are the first page, a visited topic with its timeline, the search, and each paper of a kept digest', async () => {
  await using reader = await newReader();
  const { host, page, complaints } = reader;
  await page.goto(host.url);
  await wholeThere(page);
  await page.goto(host.url + TOPIC);
  const topic = await heading(page);
  await vi.waitFor(async () => {
    expect((await keptBy(page))?.visited.map(({ path }) => path)).toContain(TOPIC);
  }, PATIENCE);
  await page.goto(host.url + DIGEST);
  const digest = await heading(page);
  const button = page.locator('[data-keep] button');
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="keep-status"]').textContent()).toMatch(/\d MB/);
  }, PATIENCE);
  await button.click();
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="keep-status"]').textContent()).toMatch(/^Kept/);
  }, PATIENCE);
  const paper = await page.locator('.entry h2 a').last().getAttribute('href');

  await host.stop();
  await page.goto(host.url);
  expect(await page.locator('.digest-list > *').count()).toBeGreaterThan(0);
  await page.goto(host.url + DIGEST);
  expect(await heading(page)).toBe(digest);
  await page.goto(new URL(paper ?? '', host.url).href);
  expect(await page.locator('.site-header').isVisible()).toBe(true);
  expect(await heading(page)).not.toBe('Without a network');
  await page.goto(host.url + TOPIC);
  expect(await heading(page)).toBe(topic);
  await page.locator('topic-timeline').first().scrollIntoViewIfNeeded();
  await vi.waitFor(async () => {
    expect(await page.evaluate(() => customElements.get('topic-timeline') !== undefined)).toBe(
      true,
    );
  }, PATIENCE);
  const results = page.locator('.search-list > li');
  const search = async (query: string): Promise<number> => {
    await page.goto(`${host.url}search/?${query}`);
    await searched(page);
    return results.count();
  };
  // With facets, without words, and with words that nothing has all of.
  const all = await search('q=attention');
  expect(await search('q=attention&kind=paper&year=2017')).toBeLessThan(all);
  expect(await search('has=code')).toBeGreaterThan(0);
  expect(await search('q=attention+xylophones')).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('results whose texts are not there are left out, the others are shown, and the page says so', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(host.url);
  await wholeThere(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const texts = (await cache.keys()).filter(({ url }) => url.includes('pagefind/fragment/'));
      for (const [at, request] of texts.entries()) if (at % 2 === 0) await cache.delete(request);
    }
  });
  await host.stop();
  await page.goto(`${host.url}search/?q=networks`);
  await page.locator('.search-list > li').first().waitFor();
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="notices"]').textContent()).toContain('out of reach');
  }, PATIENCE);
});

test('a page that is not there says so, names what is, and is there again with the network', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(host.url);
  await wholeThere(page);
  await host.stop();
  const missing = `${host.url}embed/`;
  await page.goto(missing);
  expect(await heading(page)).toBe('Without a network');
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="missing"]').textContent()).toContain(`${BASE}embed/`);
  }, PATIENCE);
  expect(await axeComplaints(page, 'wcag')).toEqual([]);
  expect(await page.getByRole('link', { name: 'All digests' }).isVisible()).toBe(true);
  await host.start();
  await page.goto(missing);
  expect(await heading(page)).not.toBe('Without a network');
});

test.for([DIGEST, 'offline/'])(
  'with what keeps the site at work the page “%s” is as sound as without, and its button can be pressed',
  async (path, { expect }) => {
    await using reader = await newReader();
    const { host, page, complaints } = reader;
    await page.goto(host.url + path);
    await wholeThere(page);
    const button = page.locator('[data-keep] button');
    await vi.waitFor(async () => {
      expect(await button.isVisible()).toBe(true);
    }, PATIENCE);
    await expectSound(page, { expect, complaints, rules: 'wcag', widths: [320, 360, 1440] });
  },
);

test('what was kept can be taken back, on its own page or on the one that lists it', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(host.url + DIGEST);
  await wholeThere(page);
  const button = page.locator('[data-keep] button');
  await button.click();
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="keep-status"]').textContent()).toMatch(/^Kept/);
  }, PATIENCE);
  await page.reload();
  await vi.waitFor(async () => {
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  }, PATIENCE);
  await page.goto(`${host.url}offline/`);
  const row = page.locator('[data-part="asked"] li');
  await row.waitFor();
  await row.getByRole('button').click();
  await vi.waitFor(async () => {
    expect(await row.count()).toBe(0);
  }, PATIENCE);
  expect((await keptBy(page))?.asked).toEqual([]);
});

test('with no network the button says that what was asked for comes later, and on the same page it does', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  // So that what a page does after a while can be had at once.
  await page.clock.install();
  // All papers of a site as small as this one come unasked, but not every page does.
  await page.goto(`${host.url}offline/`);
  await wholeThere(page);
  const button = page.locator('[data-keep] button');
  const status = page.locator('[data-part="keep-status"]');
  await vi.waitFor(async () => {
    expect(await status.textContent()).toMatch(/\d MB/);
  }, PATIENCE);
  await host.stop();
  await button.click();
  await vi.waitFor(async () => {
    expect((await keptBy(page))?.asked.length).toBe(1);
    expect(await status.textContent()).toContain('cannot be reached');
  }, PATIENCE);
  // Nothing that the worker says afterwards takes the place of it.
  await askWorker(page, { ask: 'go-on' });
  await page.waitForTimeout(300);
  expect(await status.textContent()).toContain('cannot be reached');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await host.start();
  await vi.waitFor(async () => {
    await page.clock.fastForward(21_000);
    expect(await status.textContent()).toMatch(/^Kept:/);
  }, PATIENCE);
});

test('a site whose search is too large to be kept unasked says so where it says what there is', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(`${host.url}offline/`);
  const state = await wholeThere(page);
  const note = page.locator('[data-part="no-search"]');
  expect(await note.isVisible()).toBe(false);
  const unasked = state.unasked.filter(({ id }) => !id.startsWith('search'));
  // The page may begin to listen only now, and the worker may say something else once more.
  await vi.waitFor(async () => {
    await page.evaluate(
      (told) => {
        const data = { news: 'state', state: told };
        navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
      },
      { ...state, unasked },
    );
    expect(await note.innerText()).toContain('too large');
  }, PATIENCE);
  expect(await axeComplaints(page, 'wcag')).toEqual([]);
});

test('rows of what is kept stay where they are, with the focus, when nothing of them changes', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(host.url + TOPIC);
  await wholeThere(page);
  await vi.waitFor(async () => {
    expect((await keptBy(page))?.visited.length).toBe(1);
  }, PATIENCE);
  await page.goto(`${host.url}offline/`);
  const row = page.locator('[data-part="read"] button');
  await row.focus();
  await askWorker(page, { ask: 'opened', path: 'offline/', title: 'Without a network' });
  await page.waitForTimeout(300);
  expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.locator('[data-part="remove-read"]').click();
  await vi.waitFor(async () => {
    expect(await page.locator('[data-part="none-read"]').isVisible()).toBe(true);
  }, PATIENCE);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-part'));
  expect(focused).toBe('read');
});

test('a tab that is closed while a list is fetched leaves it to the next visit', async () => {
  await using reader = await newReader();
  const { host, context, page } = reader;
  await page.goto(host.url);
  await wholeThere(page);
  await page.goto(`${host.url}offline/`);
  const files = filesAt(sampleSite({ base: BASE }).url);
  // Papers come no more, so that the work cannot end before the tab does.
  host.serve(files, (path) => (path.startsWith('papers/') ? 'silent' : null));
  await page.locator('[data-keep="everything"] button').click();
  await vi.waitFor(async () => {
    expect((await keptBy(page))?.asked.length).toBe(1);
  }, PATIENCE);
  await page.close();
  const devtools = await browser.newBrowserCDPSession();
  await devtools.detach();
  host.serve(files);
  await host.stop();
  await host.start();
  const next = await context.newPage();
  await next.goto(host.url);
  const { asked } = await wholeThere(next);
  expect(asked.map(({ id }) => id)).toEqual(['everything']);
  await host.stop();
  await next.goto(`${host.url}embed/`);
  expect(await heading(next)).not.toBe('Without a network');
});

test('nothing is registered by a page that others frame, and none of it is fetched before the page has loaded', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(`${host.url}embed/topic/graphs/`);
  await page.waitForTimeout(300);
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
  host.asked.length = 0;
  await page.goto(host.url);
  await wholeThere(page);
  const font = host.asked.findIndex((path) => path.endsWith('.woff2'));
  expect(font).toBeGreaterThan(-1);
  expect(host.asked.indexOf('sw.js')).toBeGreaterThan(font);
});

test('when a newer version is ready a notice says so, moves nothing, and shows it when asked to', async () => {
  await using reader = await newReader();
  const { host, page, complaints } = reader;
  await page.goto(host.url + DIGEST);
  await wholeThere(page);
  const top = () => page.locator('h1').evaluate((each) => each.getBoundingClientRect().top);
  const before = await top();
  await page.evaluate(() => {
    const data = { news: 'version' };
    navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
  });
  const notice = page.locator('.site-notice');
  await vi.waitFor(async () => {
    expect(await notice.innerText()).toContain('newer version');
  }, PATIENCE);
  expect(await top()).toBe(before);
  expect(await axeComplaints(page, 'wcag')).toEqual([]);
  const reloaded = page.waitForEvent('load');
  await notice.getByRole('button', { name: 'Show it' }).click();
  await reloaded;
  expect(await notice.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the site can be installed: it says its name, where it starts, and its icons at both sizes', async () => {
  await using reader = await newReader();
  const { host, page } = reader;
  await page.goto(host.url);
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest: unknown = await page.evaluate(
    async (url) => (await fetch(url ?? '')).json() as Promise<unknown>,
    href,
  );
  expect(manifest).toMatchObject({
    name: 'Offprint',
    start_url: BASE,
    scope: BASE,
    display: 'standalone',
  });
  const icons: unknown = Reflect.get(Object(manifest), 'icons');
  const drawn = await page.evaluate(async (all) => {
    const sizes: string[] = [];
    for (const { src, purpose } of all as { src: string; purpose: string }[]) {
      const image = new Image();
      image.src = src;
      await image.decode();
      if (src.endsWith('.png')) sizes.push(`${image.naturalWidth} ${purpose}`);
    }
    return sizes;
  }, icons);
  expect(drawn).toEqual(['192 any', '512 any', '192 maskable', '512 maskable']);
});
