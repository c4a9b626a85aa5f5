import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readSearches, save, writeSearches } from '../../site/search/searches.ts';
import { launch } from '../browser.ts';
import { axeComplaints } from './axe.ts';
import { dailySite, sampleSite } from './site.ts';
import { PATIENCE, isDrawn, searched } from './visit.ts';

const PAPER = 'Attention Is All You Need';
const SLUG = 'attention-is-all-you-need';
/** Words of that paper's abstract that its title does not have. */
const WORDS = 'sines cosines';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const results = (page: Page) => page.locator('[data-search-page] [data-part="list"] > li');
const titles = (page: Page) => results(page).locator('h2').allTextContents();
const status = (page: Page) => page.getByRole('status');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search papers' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const combobox = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const facet = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const first = (page: Page, title: string) =>
  page.waitForFunction((said) => document.querySelector('h2 a')?.textContent === said, title);

/** A page that is used for one test after the other: a browser profile for each would take most of the time. */
function onePage(asked: BrowserContextOptions & { base?: '/' | '/papers-site/' } = {}) {
  const { base = '/', ...options } = asked;
  let context: BrowserContext | undefined;
  let opened: Page | undefined;
  const complaints: string[] = [];
  beforeAll(async () => {
    // What is kept of a page for offline use would answer in the place of what a test does to the network.
    context = await browser.newContext({ serviceWorkers: 'block', ...options });
    opened = await context.newPage();
    opened.setDefaultTimeout(PATIENCE);
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(() => context?.close());
  /** Opens an address for a reader who was never there. */
  return async (address: string): Promise<{ page: Page; complaints: string[] }> => {
    if (!opened) throw new Error('No page was opened.');
    await opened.unrouteAll();
    await opened.goto(`${sampleSite({ base }).url}404.html`);
    await opened.evaluate(() => localStorage.clear());
    complaints.length = 0;
    await opened.goto(sampleSite({ base }).url + address, { waitUntil: 'load' });
    await isDrawn(opened);
    return { page: opened, complaints };
  };
}

/** Makes every request for the index fail, until what is given back is called. */
async function withoutIndex(page: Page): Promise<() => Promise<void>> {
  await page.route('**/pagefind/**', (route) => route.abort());
  return () => page.unroute('**/pagefind/**');
}

describe('the search page', { concurrent: false }, () => {
  const open = onePage();

  test('finds a paper by words of its abstract, marks them, and its page marks them too', async () => {
    const { page, complaints } = await open('search/');
    await field(page).fill(WORDS);
    await first(page, PAPER);
    const found = results(page).first();
    expect(await found.locator('mark').allTextContents()).toEqual(['sines', 'cosines']);
    expect(await found.locator('.meta').textContent()).toMatch(/^Paper12 Jun 2017/);
    expect(await status(page).textContent()).toMatch(/^\d+ results?$/);
    await found.getByRole('link', { name: PAPER }).click();
    await page.waitForURL(`**/papers/${SLUG}/`);
    await button(page, 'Remove highlights').waitFor();
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      );
    expect(new Set(await marked())).toEqual(new Set(['cosines', 'sines']));
    await page.reload();
    await button(page, 'Remove highlights').click();
    expect(await marked()).toEqual([]);
    await page.goBack();
    await first(page, PAPER);
    expect(complaints).toEqual([]);
  });

  test('finds a paper by an author and by what it is called elsewhere, and says so', async () => {
    const { page, complaints } = await open('search/');
    await page.goto(`${dailySite().url}search/?q=chatelet`);
    await first(page, 'Agents that act on lanterns');
    expect(await results(page).locator('.result-authors').allTextContents()).toEqual([
      'by Émilie du Châtelet',
    ]);
    for (const typed of ['author:chatelet author:"A. Lee" agents', 'arXiv:2511.01234v2']) {
      await page.goto(`${dailySite().url}search/?${new URLSearchParams({ q: typed }).toString()}`);
      await first(page, 'Agents that act on lanterns');
      expect(await results(page).count()).toBe(1);
    }
    await field(page).fill('arXiv:2401.00001v2');
    await page.getByText('No paper here has arXiv:2401.00001.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('narrows by year and by kind, counts what each value would leave, and says so in the URL', async () => {
    const { page } = await open('search/?q=attention');
    await searched(page);
    const before = await results(page).count();
    const option = facet(page, 'Year').locator('option[value="2017"]');
    await vi.waitFor(async () => expect(await option.textContent()).toMatch(/\(\d\)$/), PATIENCE);
    const counted = /\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1];
    await facet(page, 'Year').selectOption('2017');
    await page.waitForURL('**/search/?q=attention&year=2017');
    await searched(page);
    expect(await results(page).count()).toBeLessThan(before);
    expect(await status(page).textContent()).toBe(
      counted === '1' ? '1 result' : `${counted ?? ''} results`,
    );
    await page.getByRole('radio', { name: 'Topic' }).check();
    await page.waitForURL('**/search/?q=attention&kind=topic&year=2017');
    expect(await button(page, 'Remove all filters').isVisible()).toBe(true);
  });

  test('what is typed as an operator is chosen beside the box, and a choice there takes its place', async () => {
    const { page } = await open('search/');
    await field(page).fill('attention year:2017 digest:2024-12-06');
    await page.waitForURL('**/search/?q=attention+year%3A2017+digest%3A2024-12-06');
    expect(await facet(page, 'Year').inputValue()).toBe('2017');
    expect(await facet(page, 'Digest').inputValue()).toBe('2024-12-06');
    await facet(page, 'Year').selectOption('');
    await page.waitForURL('**/search/?q=attention+digest%3A2024-12-06');
    expect(await field(page).inputValue()).toBe('attention digest:2024-12-06');
    await button(page, 'Remove all filters').click();
    await page.waitForURL('**/search/?q=attention');
    expect(await facet(page, 'Digest').inputValue()).toBe('');
    await page.goBack();
    await page.waitForURL('**digest**');
    expect(await field(page).inputValue()).toBe('attention digest:2024-12-06');
    expect(await facet(page, 'Digest').inputValue()).toBe('2024-12-06');
  });

  test('a URL fills the form and the results, and going back brings both back', async () => {
    const { page } = await open('search/?q=attention&kind=paper&sort=date');
    await searched(page);
    expect(await field(page).inputValue()).toBe('attention');
    expect(await page.getByRole('radio', { name: 'Paper' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Newest' }).isChecked()).toBe(true);
    const before = await titles(page);
    const days = await results(page)
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual(days.toSorted().toReversed());
    await facet(page, 'Year').selectOption('2017');
    await page.waitForURL('**year=2017**');
    await page.goBack();
    await page.waitForURL('**/search/?q=attention&kind=paper&sort=date');
    await searched(page);
    expect(await titles(page)).toEqual(before);
    expect(await facet(page, 'Year').inputValue()).toBe('');
    await page.goForward();
    await page.waitForURL('**year=2017**');
    expect(await facet(page, 'Year').inputValue()).toBe('2017');
  });

  test('lists some at a time, and coming back from a result finds as many, the place and the focus', async () => {
    const { page } = await open('search/?kind=paper');
    await searched(page);
    expect(await results(page).count()).toBe(20);
    await button(page, 'Show more').click();
    const opened = results(page).nth(20).locator('h2 a');
    await opened.waitFor();
    expect(await opened.evaluate((link) => link === document.activeElement)).toBe(true);
    const all = await titles(page);
    expect(new Set(all).size).toBe(all.length);
    const scroll = await page.evaluate(() => scrollY);
    expect(scroll).toBeGreaterThan(500);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
    await page.goBack();
    await results(page).nth(20).waitFor();
    await vi.waitFor(async () => {
      expect(await page.evaluate(() => scrollY)).toBe(scroll);
      expect(await opened.evaluate((link) => link === document.activeElement)).toBe(true);
    }, PATIENCE);
    expect(await titles(page)).toEqual(all);
  });

  test('takes words for others where nothing has them, says so, and takes them as typed if asked to', async () => {
    const { page } = await open('search/?q=attenton+cosinse');
    await first(page, PAPER);
    const said = (await status(page).innerText()).replace(/\s+/g, ' ');
    expect(said).toContain('Showing results for attention cosines.');
    expect(said).toContain('Nothing has ‘attenton’ or ‘cosinse’.');
    await page.getByRole('link', { name: 'Search for it as typed' }).click();
    await page.waitForURL('**/search/?q=attenton+cosinse&exact=1');
    await page.getByText('Nothing found').waitFor();
    await page.goBack();
    await first(page, PAPER);
  });

  test('shows what has most of the words where nothing has all, and each says what it lacks', async () => {
    const { page } = await open(`search/?q=${encodeURIComponent(`${WORDS} wavenet`)}`);
    await first(page, PAPER);
    expect(await status(page).textContent()).toContain('Nothing has all of these words.');
    expect(await results(page).first().locator('.meta').textContent()).toContain(
      'without ‘wavenet’',
    );
  });

  test('teaches what can be typed by examples that find something', async () => {
    const { page } = await open('search/');
    const examples = page.locator('.search-examples a');
    expect(await examples.count()).toBeGreaterThan(3);
    const typed = await examples.allInnerTexts();
    for (const text of typed) {
      await examples.filter({ hasText: text }).first().click();
      await results(page).first().waitFor();
      expect(await field(page).inputValue()).toBe(text);
      await page.goBack();
      await examples.first().waitFor();
    }
  });

  test('remembers searches in this browser, and lets each be removed', async () => {
    const { page } = await open('search/');
    for (const text of ['attention', 'graphs']) {
      await field(page).fill(text);
      await field(page).press('Enter');
      await results(page).first().waitFor();
    }
    await field(page).fill('');
    const recent = page.locator('[data-part="recent"] li');
    await recent.first().waitFor();
    expect(await recent.locator('a').allInnerTexts()).toEqual(['graphs', 'attention']);
    await button(page, 'Remove “graphs” from this list').click();
    expect(await recent.locator('a').allInnerTexts()).toEqual(['attention']);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      'Remove “attention” from this list',
    );
    await recent.locator('a').click();
    await page.waitForURL('**/search/?q=attention');
    await field(page).fill('');
    await button(page, 'Remove all recent searches').click();
    expect(await recent.count()).toBe(0);
  });

  test('saves a search, and says later how many of its results are new', async () => {
    const { page } = await open('search/?q=attention&kind=paper');
    await searched(page);
    const keep = button(page, 'Save this search');
    await keep.click();
    expect(await keep.getAttribute('aria-pressed')).toBe('true');
    // The newest digest is made one that came later, with one paper more.
    const key = 'offprint-searches-1:/';
    // What was seen is known once facets are counted.
    const { searches, seen } = await vi.waitFor(async () => {
      const text = await page.evaluate((name) => localStorage.getItem(name), key);
      const searches = readSearches(text ?? '');
      const seen = searches?.saved[0]?.seen;
      if (!searches || !seen) throw new Error('The search was not saved with what was seen of it.');
      return { searches, seen };
    }, PATIENCE);
    const digests = Object.entries(seen.digests).toSorted().slice(0, -1);
    expect(digests.length).toBeGreaterThan(0);
    const before = { total: seen.total - 1, digests: Object.fromEntries(digests) };
    const changed = writeSearches(save(searches, '?q=attention&kind=paper', before));
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
      key,
      changed,
    ] as const);
    await page.goto(`${sampleSite().url}search/`);
    const saved = page.locator('[data-part="saved"] li');
    await saved.getByText('1 new').waitFor();
    await saved.locator('a').click();
    await results(page).first().waitFor();
    await page.goBack();
    await saved.first().waitFor();
    await vi.waitFor(
      async () => expect(await saved.first().innerText()).not.toContain('new'),
      PATIENCE,
    );
    await saved.locator('a').click();
    await keep.click();
    await button(page, 'Remove all filters').click();
    await field(page).fill('');
    expect(await saved.count()).toBe(0);
  });

  test('works, and keeps silent, where the browser keeps nothing', async () => {
    const { page } = await open('404.html');
    const closed = await page.context().newPage();
    await closed.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Closed.', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    closed.on('pageerror', (error) => errors.push(String(error)));
    await closed.goto(`${sampleSite().url}search/?q=attention`);
    await results(closed).first().waitFor();
    await button(closed, 'Save this search').click();
    await closed.getByRole('searchbox').fill('');
    await closed.getByText('does not let the site keep them').waitFor();
    expect(errors).toEqual([]);
    await closed.close();
  });

  test('says what to do where nothing is found', async () => {
    const { page } = await open('search/?q=wavenet&year=2031');
    await page.getByText('may find more').waitFor();
    expect(await status(page).textContent()).toBe('Nothing found');
    await button(page, 'Search every year').click();
    await page.waitForURL('**/search/?q=wavenet');
  });

  test('says when the index cannot be loaded, offers other ways, and tries again', async () => {
    const { page } = await open('search/');
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
    // The button is gone, and the focus is not lost with it.
    expect(await field(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('finds on its own thread where it may start no worker', async () => {
    const { page } = await open('404.html');
    const alone = await page.context().newPage();
    await alone.addInitScript(() => {
      Reflect.set(globalThis, 'Worker', undefined);
    });
    await alone.goto(`${sampleSite().url}search/?q=${encodeURIComponent(WORDS)}`);
    await first(alone, PAPER);
    await alone.close();
  });

  test('says without a network which results are not stored', async () => {
    const { page } = await open('404.html');
    const offline = await page.context().newPage();
    // Stands in for the worker that keeps pages: it says that the first of what it is asked for is not there.
    await offline.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false });
      const active = {
        postMessage: ({ paths = [] }: { paths?: string[] }, [port]: MessagePort[]) => {
          port?.postMessage(paths.length === 0 ? null : paths.map((_, at) => at > 0));
        },
      };
      Reflect.set(navigator.serviceWorker, 'getRegistration', () => Promise.resolve({ active }));
    });
    await offline.goto(`${sampleSite().url}search/?q=attention`);
    await results(offline).first().getByText('not stored for offline').waitFor();
    expect(await results(offline).nth(1).innerText()).not.toContain('not stored');
    await offline.close();
  });

  test('can be walked through with the keyboard: box, filters, order, results', async () => {
    const { page } = await open('search/?q=attention');
    await searched(page);
    await field(page).focus();
    const walked: string[] = [];
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at instanceof HTMLInputElement || at instanceof HTMLSelectElement
            ? at.name
            : (at?.tagName ?? '');
        }),
      );
      if (await page.evaluate(() => document.activeElement?.closest('.result') !== null)) break;
    }
    expect(walked.filter((name) => name !== 'has')).toEqual([
      'BUTTON',
      'kind',
      'topic',
      'year',
      'digest',
      'sort',
      'BUTTON',
      'A',
    ]);
  });
});

test('without script the search page says so and leads to the papers and topics', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sampleSite().url}search/`);
  expect(await page.getByRole('main').innerText()).toContain('needs JavaScript');
  expect(await page.getByRole('main').getByRole('link').allTextContents()).toEqual([
    'Papers by year',
    'All topics',
  ]);
  expect(await page.locator('form').isVisible()).toBe(false);
  await context.close();
});

describe('under a base path', { concurrent: false }, () => {
  const open = onePage({ base: '/papers-site/' });

  test('results lead to pages of the site, and other searches stay on the page', async () => {
    const { page } = await open(`search/?q=${encodeURIComponent(WORDS)}`);
    await results(page).first().getByRole('link', { name: PAPER }).click();
    await page.waitForURL(`**/papers-site/papers/${SLUG}/`);
    expect(await page.locator('h1').textContent()).toContain(PAPER);
    await page.goBack();
    await field(page).fill('');
    await page.locator('[data-part="recent"] li a').click();
    await page.waitForURL('**/papers-site/search/?q=sines+cosines');
  });
});

describe('the search dialog', { concurrent: false }, () => {
  const open = onePage();

  test('opens on a slash, finds while one types, and opens a paper with the keyboard alone', async () => {
    const { page, complaints } = await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type(WORDS);
    // What was found while one typed on stands there until it is found by all of the words.
    await options(page).first().filter({ hasText: PAPER }).waitFor();
    expect(await combobox(page).inputValue()).toBe(WORDS);
    expect(await dialog(page).locator('.finder-foot [role=status]').textContent()).toMatch(
      /^\d+ results?$/,
    );
    await page.keyboard.press('ArrowDown');
    const active = await combobox(page).getAttribute('aria-activedescendant');
    expect(active).toBe(await options(page).first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/papers/${SLUG}/`);
    await button(page, 'Remove highlights').waitFor();
    expect(complaints).toEqual([]);
  });

  test('moves through its options with the arrow keys, Home and End', async () => {
    const { page } = await open('');
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

  test('keeps the option that the arrows reached when what was typed last is found late', async () => {
    const { page } = await open('about/');
    await page.keyboard.press('/');
    const [word = '', ...others] = WORDS.split(' ');
    await combobox(page).fill(word);
    await options(page).first().filter({ hasText: PAPER }).waitFor();
    await page.keyboard.insertText(` ${others.join(' ')}`);
    await page.keyboard.press('ArrowDown');
    await options(page).first().locator('mark', { hasText: 'cosines' }).waitFor();
    expect(await combobox(page).getAttribute('aria-activedescendant')).toBe(
      await options(page).filter({ hasText: PAPER }).first().getAttribute('id'),
    );
  });

  test('Escape clears what was typed, then closes, and the focus returns to where it was', async () => {
    const { page } = await open('about/');
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

  test('leads to all results, and offers the search again the next time', async () => {
    const { page } = await open('about/');
    await page.keyboard.press('/');
    await combobox(page).fill('learning');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=learning');
    await results(page).nth(8).waitFor();
    await page.goto(`${sampleSite().url}about/`);
    await isDrawn(page);
    await page.keyboard.press('/');
    await options(page).first().waitFor();
    expect(await options(page).allInnerTexts()).toEqual(['learning']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=learning');
  });

  test('says what words were taken for, and the link searches for them as typed', async () => {
    const { page } = await open('about/');
    await page.keyboard.press('/');
    await combobox(page).fill('attenton cosinse');
    const link = dialog(page).getByRole('link', { name: 'Search for it as typed' });
    await link.click();
    await dialog(page).getByText('Nothing found').waitFor();
    expect(await combobox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('a slash typed into a field is a slash', async () => {
    const { page } = await open('');
    await field(page).first().focus();
    await page.keyboard.type('actor/critic');
    expect(await field(page).first().inputValue()).toBe('actor/critic');
    expect(await dialog(page).isVisible()).toBe(false);
  });

  test('says when the index cannot be loaded, and tries again', async () => {
    const { page } = await open('about/');
    const restore = await withoutIndex(page);
    await page.keyboard.press('/');
    await page.keyboard.type(WORDS);
    const alert = dialog(page).getByRole('alert');
    await alert.waitFor();
    await restore();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await options(page).first().waitFor();
  });

  test('has nothing that axe complains about, and neither have notices, in light and in dark colours', async () => {
    const { page } = await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('attenton');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    // What is still fading in has the contrast of a moment.
    const settled = () =>
      page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await settled();
    expect(await axeComplaints(page, 'all')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled();
    expect(await axeComplaints(page, 'contrast')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${sampleSite().url}search/?q=attenton+wavenet`);
    await results(page).first().waitFor();
    await button(page, 'Save this search').click();
    expect(await axeComplaints(page, 'all')).toEqual([]);
    await field(page).fill('');
    await page.locator('[data-part="saved"] li').first().waitFor();
    expect(await axeComplaints(page, 'all')).toEqual([]);
  });

  test('a page asks for nothing of the search before a reader does', async () => {
    const { page } = await open('about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // Not a reload: a key that is pressed right after one was lost twice on a busy machine.
    await page.goto(`${sampleSite().url}papers/${SLUG}/`, { waitUntil: 'networkidle' });
    await page.goto(`${sampleSite().url}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|dialog|worker|finder/.test(path))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await vi.waitFor(
      () => expect(asked.some((path) => path.endsWith('/pagefind/pagefind.js'))).toBe(true),
      PATIENCE,
    );
  });
});
