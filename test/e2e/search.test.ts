import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { axeComplaints } from './axe.ts';
import { sampleSite } from './site.ts';
import { PATIENCE } from './visit.ts';

const PAPER = 'Attention Is All You Need';
/** Words of that paper's abstract that its title does not have. */
const WORDS = 'sines cosines';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the sample site, uses it, and tells what the browser complained of. */
async function visit(
  address: string,
  use: (page: Page) => Promise<void>,
  { base = '/', ...options }: BrowserContextOptions & { base?: '/' | '/papers-site/' } = {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(sampleSite({ base }).url + address, { waitUntil: 'load' });
    await use(page);
  } finally {
    await context.close();
  }
  return complaints;
}

const results = (page: Page) => page.locator('[data-search-page] [data-part="list"] > li');
const titles = (page: Page) => results(page).locator('h2').allTextContents();
const status = (page: Page) => page.getByRole('status');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search papers' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const combobox = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');

/** Makes every request for the index fail, until what is given back is called. */
async function withoutIndex(page: Page): Promise<() => Promise<void>> {
  await page.route('**/pagefind/**', (route) => route.abort());
  return () => page.unroute('**/pagefind/**');
}

describe('the search page', () => {
  test('finds a paper by words of its abstract, marks them and opens it', async () => {
    const complaints = await visit('search/', async (page) => {
      await field(page).fill(WORDS);
      await page.waitForFunction(
        (title) => document.querySelector('h2 a')?.textContent === title,
        PAPER,
      );
      const first = results(page).first();
      expect(await first.locator('mark').allTextContents()).toEqual(['sines', 'cosines']);
      expect(await first.locator('.meta').textContent()).toMatch(/^Paper12 Jun 2017/);
      expect(await status(page).textContent()).toMatch(/^\d+ results?$/);
      await first.getByRole('link', { name: PAPER }).click();
      await page.waitForURL('**/papers/attention-is-all-you-need/');
    });
    expect(complaints).toEqual([]);
  });

  test('narrows by year and by kind, counts what each value would leave, and says so in the URL', async () => {
    await visit('search/?q=attention', async (page) => {
      await results(page).first().waitFor();
      const before = await results(page).count();
      const option = page.getByLabel('Year').locator('option[value="2017"]');
      const counted = /\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1];
      await page.getByLabel('Year').selectOption('2017');
      await page.waitForURL('**/search/?q=attention&year=2017');
      await page.waitForFunction(
        (all) => document.querySelectorAll('.result').length < all,
        before,
      );
      expect(await status(page).textContent()).toBe(
        counted === '1' ? '1 result' : `${counted ?? ''} results`,
      );
      await page.getByRole('radio', { name: 'Topic' }).check();
      await page.waitForURL('**/search/?q=attention&kind=topic&year=2017');
      expect(await page.getByRole('button', { name: 'Remove all filters' }).isVisible()).toBe(true);
    });
  });

  test('a URL fills the form and the results, and going back brings both back', async () => {
    await visit('search/?q=attention&kind=paper&sort=date', async (page) => {
      await results(page).first().waitFor();
      expect(await field(page).inputValue()).toBe('attention');
      expect(await page.getByRole('radio', { name: 'Paper' }).isChecked()).toBe(true);
      expect(await page.getByRole('radio', { name: 'Newest' }).isChecked()).toBe(true);
      const before = await titles(page);
      const days = await results(page)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(days).toEqual(days.toSorted().toReversed());
      await page.getByLabel('Year').selectOption('2017');
      await page.waitForURL('**year=2017**');
      await page.goBack();
      await page.waitForURL('**/search/?q=attention&kind=paper&sort=date');
      await page.waitForFunction(
        (n) => document.querySelectorAll('.result').length === n,
        before.length,
      );
      expect(await titles(page)).toEqual(before);
      expect(await page.getByLabel('Year').inputValue()).toBe('');
      await page.goForward();
      await page.waitForURL('**year=2017**');
      expect(await page.getByLabel('Year').inputValue()).toBe('2017');
    });
  });

  test('a filter without words lists all that it leaves, some at a time, and the focus goes on with it', async () => {
    await visit('search/?kind=paper', async (page) => {
      await results(page).first().waitFor();
      expect(await results(page).count()).toBe(20);
      await page.getByRole('button', { name: 'Show more' }).click();
      await results(page).nth(20).waitFor();
      expect(
        await results(page)
          .nth(20)
          .locator('h2 a')
          .evaluate((a) => a === document.activeElement),
      ).toBe(true);
      expect(new Set(await titles(page)).size).toBe(await results(page).count());
    });
  });

  test('says what can be searched before anything is typed, and what to do where nothing is found', async () => {
    await visit('search/', async (page) => {
      await page.getByText('Or start with a topic').waitFor();
      await page.goto(`${page.url()}?q=wavenet+cosines&year=2017`);
      await page.getByText('may find more').waitFor();
      expect(await status(page).textContent()).toBe('Nothing found');
      await page.getByRole('button', { name: 'Search every year' }).click();
      await page.waitForURL('**/search/?q=wavenet+cosines');
    });
  });

  test('says when the index cannot be loaded, offers other ways, and tries again', async () => {
    await visit('search/', async (page) => {
      const restore = await withoutIndex(page);
      await field(page).fill(WORDS);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.getByRole('link').allTextContents()).toEqual([
        'Papers by year',
        'All topics',
      ]);
      await restore();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await results(page).first().waitFor();
      expect(await titles(page)).toContain(PAPER);
    });
  });

  test('without script says so and leads to the papers and topics', async () => {
    await visit(
      'search/',
      async (page) => {
        expect(await page.getByRole('main').innerText()).toContain('needs JavaScript');
        expect(await page.getByRole('main').getByRole('link').allTextContents()).toEqual([
          'Papers by year',
          'All topics',
        ]);
        expect(await page.locator('form').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('under a base path its results lead to pages of the site', async () => {
    await visit(
      `search/?q=${encodeURIComponent(WORDS)}`,
      async (page) => {
        await results(page).first().getByRole('link', { name: PAPER }).click();
        await page.waitForURL('**/papers-site/papers/attention-is-all-you-need/');
        expect(await page.locator('h1').textContent()).toContain(PAPER);
      },
      { base: '/papers-site/' },
    );
  });
});

describe('the search dialog', () => {
  test('opens on a slash, finds while one types, and opens a paper with the keyboard alone', async () => {
    const complaints = await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(WORDS);
      await options(page).first().waitFor();
      expect(await combobox(page).inputValue()).toBe(WORDS);
      expect(await dialog(page).getByRole('status').textContent()).toMatch(/^\d+ results?$/);
      await page.keyboard.press('ArrowDown');
      const active = await combobox(page).getAttribute('aria-activedescendant');
      expect(active).toBe(await options(page).first().getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/papers/attention-is-all-you-need/');
    });
    expect(complaints).toEqual([]);
  });

  test('moves through its options with the arrow keys, Home and End', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('Control+k');
      await combobox(page).fill('learning');
      await options(page).nth(3).waitFor();
      const last = (await options(page).count()) - 1;
      const selected = () =>
        options(page).evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true'));
      const seen: number[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'ArrowUp']) {
        await page.keyboard.press(key);
        seen.push(await selected());
      }
      expect(seen).toEqual([0, 1, last, 0, -1, last]);
    });
  });

  test('Escape clears what was typed, then closes, and the focus returns to where it was', async () => {
    await visit('about/', async (page) => {
      const opener = page.getByRole('link', { name: 'Search' });
      await opener.click();
      await combobox(page).fill('attention');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await combobox(page).inputValue()).toBe('');
      expect(await options(page).count()).toBe(0);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    });
  });

  test('leads to all results', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await combobox(page).fill('learning');
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=learning');
      await results(page).nth(8).waitFor();
    });
  });

  test('a slash typed into a field is a slash', async () => {
    await visit('', async (page) => {
      await field(page).first().focus();
      await page.keyboard.type('actor/critic');
      expect(await field(page).first().inputValue()).toBe('actor/critic');
      expect(await dialog(page).isVisible()).toBe(false);
    });
  });

  test('says when the index cannot be loaded, and tries again', async () => {
    await visit('about/', async (page) => {
      const restore = await withoutIndex(page);
      await page.keyboard.press('/');
      await page.keyboard.type(WORDS);
      const alert = dialog(page).getByRole('alert');
      await alert.waitFor();
      await restore();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await options(page).first().waitFor();
    });
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe complains about in %s colours',
    async (colorScheme) => {
      await visit(
        'about/',
        async (page) => {
          await page.keyboard.press('/');
          await page.keyboard.type('attention');
          await options(page).first().waitFor();
          await page.keyboard.press('ArrowDown');
          // What is still fading in has the contrast of a moment.
          await page.evaluate(() =>
            Promise.all(document.getAnimations().map(({ finished }) => finished)),
          );
          expect(await axeComplaints(page, 'all')).toEqual([]);
        },
        { colorScheme },
      );
    },
  );
});

test('a page asks for nothing of the search before a reader does', async () => {
  await visit('papers/attention-is-all-you-need/', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // Not a reload: a key that is pressed right after one was lost twice on a busy machine.
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|dialog|engine/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.some((path) => path.endsWith('/pagefind/pagefind.js'))).toBe(true);
  });
});
