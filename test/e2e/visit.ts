import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/**
 * Opens an address in a fresh browser profile, does something there, and closes it. `complaints` gathers
 * errors of the console and requests that leave the site.
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url());
    });
    await open(page, url);
    return await look(page, complaints);
  } finally {
    await context.close();
  }
}

/** Goes to a page; one that searches is there when its results are. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: /\?(q|has)=/.test(url) ? 'networkidle' : 'load' });
}

/** How much has moved on a page since it began to load: the sum of its layout shifts. */
export function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      resolve(sum);
    }, 50);
  });
}
