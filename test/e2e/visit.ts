import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onPageOf } from './page-pool.ts';

/** How long anything on a page may take before a test gives up, in milliseconds; a busy machine is slow. */
export const PATIENCE = 180_000;

/**
 * Opens an address as somebody who was never there, does something with the page, and leaves it. `complaints`
 * gathers errors of the console and requests that leave the site. Visits that ask for nothing but scripts or none
 * have the pages of each other; see page-pool.ts.
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  const { javaScriptEnabled = true, ...others } = options;
  const make = async () => {
    // What keeps the site for later would fetch much of it at each visit; offline.test.ts is about that.
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    return context.newPage();
  };
  const use = async (page: Page) => {
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url());
    });
    await open(page, url);
    if (javaScriptEnabled) await isDrawn(page);
    return look(page, complaints);
  };
  if (Object.keys(others).length === 0) {
    return onPageOf(browser, `visit ${javaScriptEnabled}`, make, use);
  }
  const page = await make();
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

/** Goes to a page; one that searches is there when its results are. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  if (/\?(q|has)=/.test(url)) await page.locator('.search-list > li').first().waitFor();
}

/** Waits until a page that has just been loaded is drawn: a key that is pressed before that may be lost. */
export async function isDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/**
 * Waits until the search page is done: no search is under way, and of what was found there are as many rows as it
 * shows at first. Some are drawn before the others are read.
 */
export async function searched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const part = (name: string) =>
      document.querySelector(`[data-search-page] [data-part="${name}"]`);
    const list = part('list');
    const total = Number.parseInt(part('status')?.textContent ?? '');
    return list?.ariaBusy !== 'true' && (list?.childElementCount ?? 0) >= Math.min(total, 20);
  });
}

/** How much has moved on a page since it began to load, once it stands: the sum of its layout shifts. */
export async function layoutShift(): Promise<number> {
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 50));
  // On a busy machine that may be less than a frame, and a shift counts once it has been drawn.
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  return observer
    .takeRecords()
    .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
}
