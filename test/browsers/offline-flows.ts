import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { OfflineHost } from '../e2e/offline-host.ts';
import type { BuiltVersion } from '../e2e/offline-versions.ts';
import type { Driven } from './driven.ts';

/** A site on a host that can be stopped: how it was, and how it was published the next time. */
export interface Published {
  host: OfflineHost;
  before: BuiltVersion;
  after: BuiltVersion;
}

/** A page that no browser keeps unasked, as long as nobody read it. */
const PAGE = 'embed/';

/** What is true of what a browser keeps of a site, in every browser, one after the other; each in a sentence. */
export const offlineFlows: Readonly<
  Record<string, (browser: Driven, published: Published) => Promise<void>>
> = {
  'with the server stopped there are the first page, a page that was read, and the search': async (
    browser,
    { host, before },
  ) => {
    host.serve(before.files);
    await host.start();
    await browser.open(host.url);
    assert.equal(await browser.run(untilKept, before.build), before.build);
    await browser.open(host.url + PAGE);
    const read = await browser.run(heading);
    assert.equal(await browser.run(untilRead, PAGE), PAGE);

    await host.stop();
    await browser.open(host.url);
    assert.equal(await browser.run(look), 'flex');
    await browser.open(host.url + PAGE);
    assert.equal(await browser.run(heading), read);
    await browser.open(`${host.url}search/?q=questions+nonesuchword&kind=paper`);
    assert.match(await browser.run(searchStatus), new RegExp(`^${before.papers} `));
    await browser.open(host.url + unread(before));
    assert.equal(await browser.run(heading), 'Without a network');
  },

  'everything is kept when it is asked for, and removed when that is taken back': async (
    browser,
    { host, before },
  ) => {
    await host.start();
    await browser.open(`${host.url}offline/`);
    assert.match(await browser.run(pressKeep, 'Kept:'), /^Kept: /);
    await host.stop();
    await browser.open(host.url + unread(before));
    assert.notEqual(await browser.run(heading), 'Without a network');
    await browser.open(`${host.url}offline/`);
    assert.match(await browser.run(pressKeep, 'Removed'), /^Removed/);
    await host.start();
  },

  'an open page tells of a newer version, and shows it when asked to, with the server stopped':
    async (browser, { host, after }) => {
      await host.start();
      await browser.open(host.url);
      await browser.run(holdCaches);
      const { promise: open, resolve: isOpen } = Promise.withResolvers<undefined>();
      // The worker is another too, so that it asks anew; and what it asks is not answered before the page is open.
      host.serve(async (path) => {
        if (path === 'offline.json') await open;
        const file = await after.files(path);
        if (path !== 'sw.js' || !file) return file;
        return { ...file, body: Buffer.concat([file.body, Buffer.from('// Another.\n')]) };
      });
      host.asked.length = 0;
      await browser.run(replaceWorker);
      await isAskedFor(host, '_astro/worker-');
      await browser.open(host.url + PAGE);
      await isAskedFor(host, 'offline.json');
      isOpen(undefined);
      assert.match(await browser.run(noticeText), /newer version/);
      assert.equal(await browser.run(untilKept, after.build), after.build);
      await host.stop();
      await browser.run(showNewer);
      await isReloaded(browser);
      await browser.open(`${host.url}search/?q=questions+nonesuchword&kind=paper`);
      assert.match(await browser.run(searchStatus), new RegExp(`^${after.papers} `));
    },
};

/** A page that a browser keeps only with everything. */
function unread({ hashes, unasked }: BuiltVersion): string {
  const there = new Set([PAGE, ...[...unasked.values()].flat()]);
  const page = [...hashes.keys()].find((path) => path.endsWith('/') && !there.has(path));
  if (page === undefined) throw new Error('A browser keeps every page of this site unasked.');
  return page;
}

/** Waits until a version is the current one with all that is wanted of it, and gives the one that is. */
async function untilKept(build: string): Promise<string> {
  const { active } = await navigator.serviceWorker.ready;
  let current = 'nothing';
  for (let wait = 0; wait < 300; wait++) {
    const state = await new Promise<unknown>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
      active?.postMessage({ ask: 'status' }, [port2]);
      setTimeout(() => resolve(null), 2000);
    });
    const text = JSON.stringify(state);
    current = String(Reflect.get(Object(state), 'current'));
    if (current === build && !text.includes('"whole":false')) return current;
    await new Promise((done) => setTimeout(done, 100));
  }
  return current;
}

/** Waits until a page is among those that were read, and gives the last one that is. */
async function untilRead(path: string): Promise<string> {
  const { active } = await navigator.serviceWorker.ready;
  let read = 'nothing';
  for (let wait = 0; wait < 300 && read !== path; wait++) {
    const state = await new Promise<unknown>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
      active?.postMessage({ ask: 'status' }, [port2]);
      setTimeout(() => resolve(null), 2000);
    });
    const visited: unknown = Reflect.get(Object(state), 'visited');
    read = String(Reflect.get(Object(Reflect.get(Object(visited), 0)), 'path'));
    await new Promise((done) => setTimeout(done, 100));
  }
  return read;
}

/** Waits until a browser asks a host for something whose address begins so. */
async function isAskedFor({ asked }: OfflineHost, beginning: string): Promise<void> {
  for (let wait = 0; wait < 200; wait++) {
    if (asked.some((path) => path.startsWith(beginning))) return;
    await pause(100);
  }
  assert.fail(`The browser never asked for ${beginning}.`);
}

function heading(): string {
  return document.querySelector('h1')?.textContent.trim() ?? '';
}

/** How the head of the page is laid out: as it should be only with its style sheet. */
function look(): string {
  const header = document.querySelector('.site-header-row');
  return header ? getComputedStyle(header).display : '';
}

/** What the search page says, once it says how many results there are. */
async function searchStatus(): Promise<string> {
  const status = (): string =>
    document.querySelector('[data-part="status"]')?.textContent.trim() ?? '';
  for (let wait = 0; wait < 300 && !/^\d/.test(status()); wait++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return status();
}

/** Presses the button that keeps everything, and gives what it says once that begins as it should. */
async function pressKeep(said: string): Promise<string> {
  const button = (): HTMLElement | null => document.querySelector('[data-part="keep"]');
  const status = (): string =>
    document.querySelector('[data-part="keep-status"]')?.textContent ?? '';
  for (let wait = 0; wait < 300 && status() === ''; wait++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  button()?.click();
  for (let wait = 0; wait < 300 && !status().startsWith(said); wait++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return status();
}

/**
 * Has the page use what is kept: a driven WebKit keeps it in memory, and forgets it where a worker gives way to another
 * while nobody else uses it.
 */
async function holdCaches(): Promise<string> {
  const names = await caches.keys();
  Reflect.set(globalThis, 'held', await Promise.all(names.map((name) => caches.open(name))));
  return '';
}

/** Has the browser look for another worker, as it does now and then when a page is opened. */
async function replaceWorker(): Promise<string> {
  await (await navigator.serviceWorker.ready).update();
  return '';
}

/** What the notice of a newer version says, once there is one. */
async function noticeText(): Promise<string> {
  const text = (): string =>
    document.querySelector('.site-notice [data-part="text"]')?.textContent.trim() ?? '';
  for (let wait = 0; wait < 300 && text() === ''; wait++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return text();
}

/** Waits until the page is there anew: then it has no notice. */
async function isReloaded(browser: Driven): Promise<void> {
  for (let wait = 0; wait < 200; wait++) {
    // A page that is being left can be asked nothing.
    const at = await browser.run(readyWithout, '.site-notice').catch(() => '');
    if (at === 'complete') return;
    await pause(100);
  }
  assert.fail('The page was not loaded anew.');
}

/** How far the page is loaded, as long as it has no such element. */
function readyWithout(selector: string): string {
  return document.querySelector(selector) ? '' : document.readyState;
}

/** Presses the button of the notice, which loads the page anew. */
function showNewer(): string {
  const button = document.querySelector<HTMLElement>('.site-notice [data-part="reload"]');
  setTimeout(() => button?.click(), 0);
  return '';
}
