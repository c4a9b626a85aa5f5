import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** How long anything on a page may take before a test gives up, in milliseconds; a busy machine is slow. */
export const PATIENCE = 30_000;

/** Open pages without JavaScript that nobody uses now. */
const unscripted = new WeakMap<Browser, Page[]>();

/**
 * Opens an address as somebody who was never there, does something with the page, and leaves it. `complaints`
 * gathers errors of the console and requests that leave the site. A page without JavaScript remembers nothing,
 * so the next visit that asks for no more than that has it again: a new browser profile costs as much as three
 * pages.
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  const { javaScriptEnabled = true, ...others } = options;
  const again = !javaScriptEnabled && Object.keys(others).length === 0;
  const known = again ? unscripted.get(browser)?.pop() : undefined;
  // What keeps the site for later would fetch much of it at each visit; offline.test.ts is about that.
  const page =
    known ?? (await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage());
  let kept = false;
  try {
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
    const seen = await look(page, complaints);
    if (again) {
      page.removeAllListeners();
      unscripted.set(browser, [...(unscripted.get(browser) ?? []), page]);
      kept = true;
    }
    return seen;
  } finally {
    if (!kept) await page.context().close();
  }
}

/** Goes to a page; one that searches is there when its results are. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  if (/\?(q|has)=/.test(url)) await page.locator('.search-list > li').first().waitFor();
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
