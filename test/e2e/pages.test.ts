import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { pageKinds } from './page-kinds.ts';
import { sampleSite } from './site.ts';
import { layoutShift, open, visit as visitUrl } from './visit.ts';

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

/** What axe finds wrong: the rule, then the elements. */
async function complaintsOf(axe: AxeBuilder): Promise<string[][]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

describe.each(Object.entries(pageKinds))('the page “%s”', (_kind, address) => {
  test('has nothing that axe complains about, in light and in dark colours', async () => {
    await visit(address, { colorScheme: 'light' }, async (page) => {
      const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      expect(await complaintsOf(new AxeBuilder({ page }).withTags(rules))).toEqual([]);
      // Of all rules, only that on contrast looks at colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      const contrast = new AxeBuilder({ page }).withRules(['color-contrast']);
      expect(await complaintsOf(contrast)).toEqual([]);
    });
  });

  test('breaks no rule of its content security policy and asks nobody else for anything', async () => {
    for (const base of ['/', '/papers-site/'] as const) {
      const complaints = await visit(address, { base }, async (page, found) => {
        await page.keyboard.press('Tab');
        return found;
      });
      expect(complaints).toEqual([]);
    }
  });

  test('fits every width without scrolling sideways, and nothing moves while it loads', async () => {
    await visit(address, {}, async (page) => {
      for (const width of [320, 360, 768, 1440, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, page.url());
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect({ width, wide, shift: await page.evaluate(layoutShift) }).toEqual({
          width,
          wide: false,
          shift: 0,
        });
      }
    });
  });

  test('gives every target at least 24 by 24 pixels, or room around it, on a phone', async () => {
    const small = await visit(address, { viewport: { width: 360, height: 800 } }, async (page) =>
      page.evaluate(() =>
        // Links within a sentence are as high as its lines, which the rule allows.
        [...document.querySelectorAll('button, input, select, summary, nav a, header a')]
          .filter((element) => element.checkVisibility() && !element.matches('.skip'))
          .map((element) => [element.closest('label') ?? element, element] as const)
          .filter(([box]) => {
            const { width, height } = box.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map(([, element]) => element.outerHTML.slice(0, 120)),
      ),
    );
    expect(small).toEqual([]);
  });
});

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
