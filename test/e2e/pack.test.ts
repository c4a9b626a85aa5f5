import { access, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { launch } from '../browser.ts';
import { temporaryFolder } from '../build-site.ts';
import { type PackedSite, packSite } from '../fixtures/packed-site.ts';
import { axeComplaints } from './axe.ts';
import { sampleFolder, sampleSite } from './site.ts';
import { PATIENCE, visit } from './visit.ts';

const DIGEST = '2024-12-06';

let browser: Browser;
let into: string;
let packed: PackedSite;
beforeAll(async () => {
  into = await temporaryFolder('packed');
  const site = sampleFolder({ base: '/papers-site/' });
  [browser, packed] = await Promise.all([launch(), packSite(site, DIGEST, into)]);
});
afterAll(async () => {
  await browser.close();
  await rm(into, { recursive: true, force: true });
});

/** Opens something from the disk, without a network. */
const open = <T>(url: string, look: (page: Page, complaints: string[]) => Promise<T>): Promise<T> =>
  visit(browser, url, { offline: true }, look);

const shown = (page: Page): Promise<string[]> =>
  page.locator('article.entry:visible h2').allTextContents();

test('a digest in one file shows its papers, and its search leaves those that it finds', async ({
  expect,
}) => {
  await open(packed.file, async (page, complaints) => {
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(20);
    const field = page.getByRole('searchbox');
    await field.fill('grpah attention');
    await page.getByText('Nothing has ‘grpah’').waitFor();
    await vi.waitFor(async () => {
      expect(await shown(page)).toEqual(['Graph Attention Networks']);
    }, PATIENCE);
    expect(await page.getByRole('link', { name: 'Graph Attention Networks' }).count()).toBe(0);

    await field.fill('');
    await vi.waitFor(async () => {
      expect(await shown(page)).toEqual(all);
    }, PATIENCE);
    await page.locator('select[name=topic]').selectOption({ index: 1 });
    await vi.waitFor(async () => {
      expect((await shown(page)).length).toBeLessThan(all.length);
    }, PATIENCE);
    await field.fill('year:2017');
    await vi.waitFor(async () => {
      expect(await page.locator('select[name=year]').inputValue()).toBe('2017');
    }, PATIENCE);
    expect(complaints).toEqual([]);
  });
});

test('a file asks nobody for anything, in either theme, and is sound', async ({ expect }) => {
  await open(packed.file, async (page, complaints) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(/^data:.*/, 'data:')));
    await page.reload();
    await page.getByRole('searchbox').fill('attention');
    await vi.waitFor(async () => {
      expect((await shown(page)).length).toBeGreaterThan(0);
    }, PATIENCE);
    expect(new Set(asked.filter((url) => url !== 'data:'))).toEqual(new Set([packed.file]));
    expect.soft(await axeComplaints(page, 'wcag'), 'axe, light colours').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeComplaints(page, 'contrast'), 'axe, dark colours').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );
    expect(complaints).toEqual([]);
  });
});

test('on paper a file shows every abstract and no search', async ({ expect }) => {
  await open(packed.file, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.locator('.packed-abstract').first().isVisible()).toBe(true);
  });
});

test('without scripts a file is all there', async ({ expect }) => {
  await visit(browser, packed.file, { javaScriptEnabled: false }, async (page) => {
    expect((await shown(page)).length).toBeGreaterThan(20);
    expect(await page.locator('noscript').textContent()).toContain('Search needs JavaScript');
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });
});

test('a site in a folder is walked through from the disk: pages, search in place and its page', async ({
  expect,
}) => {
  await open(`${packed.folder}index.html`, async (page, complaints) => {
    await page.getByRole('link', { name: 'Papers', exact: true }).first().click();
    await page.waitForURL(`${packed.folder}papers/index.html`);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search papers' }).fill('grpah attention');
    await page.getByRole('option', { name: /Graph Attention Networks/ }).click();
    await page.waitForURL(/graph-attention-networks\/index\.html/);
    expect(await page.locator('h1').textContent()).toBe('Graph Attention Networks');

    await page.goto(`${packed.folder}search/index.html?q=attention&kind=paper`);
    await page.locator('.search-list > li').first().waitFor();
    await page.locator('select[name=topic]').selectOption('graphs');
    await vi.waitFor(async () => {
      expect(await page.locator('.search-list > li').count()).toBe(1);
    }, PATIENCE);
    expect(page.url()).toContain('topic=graphs');
    expect(complaints).toEqual([]);
  });
});

test('every link of a folder leads to a file of it', async ({ expect }) => {
  for (const start of ['index.html', 'topics/index.html', `digests/${DIGEST}/index.html`]) {
    await open(`${packed.folder}${start}`, async (page) => {
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a')].map((link) => link.href).filter(Boolean),
      );
      const inside = new Set(links.filter((link) => link.startsWith('file:')));
      expect(inside.size).toBeGreaterThan(10);
      for (const link of inside) {
        expect(link.startsWith(packed.folder), link).toBe(true);
        await access(fileURLToPath(link.replace(/[?#].*/, '')));
      }
    });
  }
});

test('the page of a digest offers its file, and says how large it is', async ({ expect }) => {
  await visit(browser, `${sampleSite().url}digests/${DIGEST}/`, {}, async (page) => {
    const link = page.getByRole('link', { name: 'Take it away' });
    const response = await page.request.get(
      new URL((await link.getAttribute('href')) ?? '', page.url()).href,
    );
    const bytes = (await response.body()).length;
    expect(await page.locator('.take-away').textContent()).toContain(
      `${Math.round(bytes / 1000)} kB`,
    );
    expect(await response.text()).toContain('A digest in one file');
  });
});
