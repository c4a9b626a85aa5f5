import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { onPageOf } from './page-pool.ts';
import { PATIENCE } from './visit.ts';

/** Somebody else's pages with elements in them, and the site that these read; both end with a slash. */
export const fixtures = inject('fixtures');

/** What a page brought about: addresses it asked for, and what its console and its policy complain of. */
export interface Heard {
  requests: string[];
  complaints: string[];
  warnings: string[];
}

/** Opens a page of the fixtures as somebody who was never there, does something with it, and leaves it. */
export async function onPage(
  browser: Browser,
  path: string,
  look: (page: Page, heard: Heard) => Promise<void>,
  { prepare, ...options }: BrowserContextOptions & { prepare?: (page: Page) => Promise<void> } = {},
): Promise<void> {
  const make = async () => {
    const context = await browser.newContext(options);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`violation of ${violatedDirective} by ${blockedURI}`);
      });
    });
    return page;
  };
  const use = async (page: Page) => {
    page.setDefaultTimeout(PATIENCE);
    const heard: Heard = { requests: [], complaints: [], warnings: [] };
    page.on('request', (request) => heard.requests.push(request.url()));
    page.on('pageerror', (error) => heard.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') heard.complaints.push(message.text());
      if (message.type() === 'warning') heard.warnings.push(message.text());
    });
    await prepare?.(page);
    await page.goto(fixtures.pages + path);
    await look(page, heard);
  };
  if (Object.keys(options).length === 0) return onPageOf(browser, 'elsewhere', make, use);
  const page = await make();
  try {
    await use(page);
  } finally {
    await page.context().close();
  }
}

/** What an element has drawn, as text. */
export async function drawn(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.shadowRoot?.textContent ?? '');
}
