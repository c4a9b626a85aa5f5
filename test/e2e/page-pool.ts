import type { Browser, Page } from 'playwright-core';

/** What a page that nobody uses now needs to be used again. */
interface Idle {
  /** Says which pages are alike: how their contexts were made. */
  kind: string;
  page: Page;
}

const idle = new WeakMap<Browser, Idle[]>();

/** Pages that have something that stays for good, so that nobody else can have them. */
const marked = new WeakSet<Page>();

/**
 * Has somebody who was never there use a page: a page that another visitor of the same kind has left, with all that
 * was kept of the visit removed, or else a new one. A new browser profile costs as much as five pages, in time and in
 * processors.
 *
 * What is in the browser's cache stays. A page is closed for good after a visit that failed, and after one that gave
 * it a script for all documents, which cannot be taken back.
 *
 * @param kind pages of the same kind are alike, so `make` must be too
 * @param make opens a page in a context of its own
 */
export async function onPageOf<T>(
  browser: Browser,
  kind: string,
  make: () => Promise<Page>,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = take(browser, kind) ?? (await make());
  const origins = new Set<string>();
  let clean = false;
  try {
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    watchScripts(page);
    const result = await use(page);
    if (!marked.has(page)) {
      await forgetVisit(page, origins);
      idle.set(browser, [...(idle.get(browser) ?? []), { kind, page }]);
      clean = true;
    }
    return result;
  } finally {
    if (!clean) await page.context().close();
  }
}

function take(browser: Browser, kind: string): Page | undefined {
  const pages = idle.get(browser) ?? [];
  const found = pages.findLast((each) => each.kind === kind);
  idle.set(
    browser,
    pages.filter((each) => each !== found),
  );
  return found?.page;
}

/** Marks the page once it is given a script from now on; what `make` gave it is for everybody. */
function watchScripts(page: Page): void {
  const add = page.addInitScript.bind(page);
  page.addInitScript = (script, argument) => {
    marked.add(page);
    return add(script, argument);
  };
}

/** Leaves the site, and removes what the visit left: listeners, other tabs, all that is stored, the look chosen. */
async function forgetVisit(page: Page, origins: ReadonlySet<string>): Promise<void> {
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  for (const origin of origins) {
    if (!origin.startsWith('http')) continue;
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await devtools.detach();
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  });
  await page.setViewportSize({ width: 1280, height: 720 });
}
