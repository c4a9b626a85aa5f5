import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { pageKinds } from './page-kinds.ts';
import { sampleSite } from './site.ts';
import { expectSound } from './sound.ts';
import { open, visit as visitUrl } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the sample site; see visit.ts. */
function visit<T>(
  address: string,
  { base = '/', ...options }: BrowserContextOptions & { base?: '/' | '/papers-site/' },
  look: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  return visitUrl(browser, sampleSite({ base }).url + address, options, look);
}

test.for(Object.entries(pageKinds))(
  'the page “%s” pleases axe in light and in dark colours, fits every width, moves nothing while it loads, has targets for a finger, keeps to its policy and asks nobody else for anything',
  ([, address], { expect }) =>
    visit(address, {}, (page, complaints) => {
      const widths = [320, 360, 768, 1440, 2560];
      return expectSound(page, { expect, complaints, rules: 'wcag', widths });
    }),
);

test('under a base path no page breaks a rule of its policy or asks anybody else for anything', () =>
  visit('', { base: '/papers-site/' }, async (page, complaints) => {
    const told: Record<string, string[]> = {};
    for (const address of Object.values(pageKinds)) {
      await open(page, sampleSite({ base: '/papers-site/' }).url + address);
      await page.keyboard.press('Tab');
      told[address] = complaints.splice(0);
    }
    const nothing = Object.values(pageKinds).map((address) => [address, []]);
    expect(told).toEqual(Object.fromEntries(nothing));
  }));

describe('without JavaScript', () => {
  const options: BrowserContextOptions = { javaScriptEnabled: false };

  test('an abstract unfolds, and folded it shows its first lines', async () => {
    await visit(pageKinds.digest, options, async (page) => {
      const entry = page.locator('.entry').first();
      const abstract = entry.locator('.abstract p');
      const folded = await entry.evaluate((element) => element.getBoundingClientRect().height);
      expect(await abstract.isVisible()).toBe(true);
      await entry.locator('summary').click();
      const open = await entry.evaluate((element) => element.getBoundingClientRect().height);
      expect(open).toBeGreaterThan(folded + 40);
    });
  });

  test('a digest can be cut down to its titles', async () => {
    await visit(pageKinds.digest, options, async (page) => {
      await page.getByLabel('Titles only').check();
      expect(await page.locator('.abstract').first().isVisible()).toBe(false);
      expect(await page.locator('.entry h2').first().isVisible()).toBe(true);
    });
  });

  test('search says that it needs JavaScript and where else to look', async () => {
    await visit(pageKinds.search, options, async (page) => {
      // Playwright's search by text leaves out what stands in `noscript`.
      const message = page.locator('.search-unscripted');
      expect(await message.isVisible()).toBe(true);
      expect(await message.textContent()).toContain('needs JavaScript');
      expect(await page.locator('.search-query').isVisible()).toBe(false);
    });
  });

  test('no control is shown that does nothing', async () => {
    await visit('', options, async (page) => {
      expect(await page.locator('[data-theme-button]').isVisible()).toBe(false);
    });
  });
});

test('the skip link is the first stop of the keyboard and leads to the text', async () => {
  await visit('', {}, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-main');
  });
});

test('the chosen colours hold on the next page, from its first paint', async () => {
  await visit('', { colorScheme: 'light' }, async (page) => {
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    const button = page.locator('[data-theme-button]');
    await button.click();
    await button.click();
    expect(await button.getAttribute('aria-label')).toBe('Colours: Dark');
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(sampleSite().url + pageKinds.about);
    expect(await background()).toBe(dark);
  });
});

test('an unknown address answers with the page that says so, and status 404', async () => {
  await visit('', {}, async (page) => {
    const response = await page.goto(`${sampleSite().url}papers/no-such-paper/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'There is no such page',
    );
  });
});

test('a printed digest shows its abstracts whole and none of the controls', async () => {
  await visit(pageKinds.digest, {}, async (page) => {
    const height = () =>
      page
        .locator('.abstract p')
        .first()
        .evaluate((abstract) => abstract.getBoundingClientRect().height);
    const folded = await height();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    expect(await height()).toBeGreaterThan(1.5 * folded);
  });
});
