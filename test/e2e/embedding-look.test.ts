import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { loaded } from '../fixtures/loaded.ts';
import {
  KEPT,
  SAME_LETTERS,
  TOLERATED,
  VIEWS,
  compare,
  takePicture,
} from '../fixtures/pictures.ts';
import { axeComplaints } from './axe.ts';
import { fixtures, onPage } from './embedded.ts';
import { onPageOf } from './page-pool.ts';
import { shiftOfLoad } from './sound.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(SAME_LETTERS);
});

afterAll(() => browser.close());

describe.for(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing wrong with two cards and a timeline, shadow roots included', async () => {
    await onPage(
      browser,
      'two-cards-and-timeline.html',
      async (page) => {
        await loaded(page);
        expect(await axeComplaints(page, 'wcag')).toEqual([]);
      },
      { colorScheme },
    );
  });

  test('axe finds nothing wrong with any element', async () => {
    await onPage(
      browser,
      'every-element.html',
      async (page) => {
        await loaded(page);
        expect(await axeComplaints(page, 'wcag')).toEqual([]);
      },
      { colorScheme },
    );
  });
});

test.for([320, 480, 720])(
  'nothing moves at %i px from the snippets to what is loaded, however late that comes',
  async (width) => {
    await onPage(
      browser,
      'snippets.html',
      async (page) => {
        // All of them are in sight, so that each is loaded and counts.
        expect(await shiftOfLoad(page, () => loaded(page))).toBe(0);
      },
      { viewport: { width, height: 5000 }, prepare: (page) => slowed(page, 300) },
    );
  },
);

/** Has every answer of the site come late. */
async function slowed(page: Page, milliseconds: number): Promise<void> {
  await page.route(`${fixtures.site}**`, async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue();
  });
}

test.for(VIEWS)('all elements look as they did, in $name', async (view) => {
  const kept = await readFile(join(KEPT, view.name), 'base64');
  const taken = await takePicture(browser, fixtures, view);
  const make = () => browser.newPage();
  await onPageOf(browser, 'pictures', make, async (page) => {
    const { sizes, squares } = await compare(page, kept, taken);
    // Where it is meant: `npm run pictures`, and a look at what that has written.
    expect(sizes).toBe(null);
    expect(squares).toBeLessThanOrEqual(TOLERATED);
  });
});

test('the tabulator leads through cards and a timeline in their order, and says what each stop is', async () => {
  await onPage(browser, 'two-cards-and-timeline.html', async (page) => {
    await loaded(page);
    const stops: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(focusedName);
      // After the last comes what the browser has around the page, or the first once more.
      if (name === null || (stops.length === STOPS.length && name === stops[0])) break;
      // The site is called by its address, which is another each time.
      stops.push(name.replace(/^a from .*/, 'a from …'));
    }
    expect(stops).toEqual(STOPS);
  });
});

/** What keeps the focus of a page, by the name that it is read with; `null` where nothing does. */
function focusedName(): string | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return null;
  const name = at.getAttribute('aria-label') ?? at.textContent;
  return `${at.localName} ${name.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}

/** Every stop of the page with two cards and a timeline. */
const STOPS: readonly string[] = [
  'a Lanterns that Answer in O(n2) Steps',
  'a Lanterns',
  'a Harbours',
  'a Paper',
  'a Code',
  'a Project',
  'summary Abstract',
  'p A lantern is asked and answers 103 times',
  'a https://example.org/lanterns',
  'summary Cite',
  'a from …',
  'a Lanterns that Answer in O(n2) Steps',
  'a from …',
  'button Harbours',
  'button Lanterns',
  'button Zoom out',
  'button Zoom in',
  'button Show all',
  'div Papers in the order of time: Harbours, L',
  'summary Table and files',
];
