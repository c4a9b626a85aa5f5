import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { projectRoot } from '../build-site.ts';
import { servePages } from '../fixtures/serve-pages.ts';
import { onPageOf } from './page-pool.ts';
import { sampleSite } from './site.ts';
import { PATIENCE } from './visit.ts';

const PAPER = 'Attention Is All You Need';
/** Words of that paper's abstract that its title does not have. */
const WORDS = 'sines cosines';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launch();
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'widgets/src/define/paper-search.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});
afterAll(() => browser.close());

interface Blog {
  page: Page;
  /** Addresses that the blog's page asked the site for. */
  asked: string[];
  /** What the browser complained of, violations of the policy left out. */
  complaints: string[];
  /** What violated the policy of the page: the directive. */
  violations: () => Promise<string[]>;
}

/** Somebody's page, on an origin of its own, with a search box over the sample site. */
async function onBlog(
  use: (blog: Blog) => Promise<void>,
  { policy = '', site = sampleSite().url, lang = 'en' } = {},
): Promise<void> {
  const body = `<!doctype html><html lang="${lang}"><title>Blog</title>
    <h1>A blog</h1><paper-search site="${site}"><a href="${site}search/">Search</a></paper-search>
    <script type="module" src="/paper-search.js"></script></html>`;
  const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
  const server = await servePages({
    '/index.html': { body, headers },
    '/paper-search.js': { body: script },
  });
  const make = async () => {
    // What the site's own pages keep for later would be fetched beside what is looked at here.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const violations: string[] = [];
      Reflect.set(window, 'violations', violations);
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
    });
    return page;
  };
  try {
    await onPageOf(browser, 'blog', make, async (page) => {
      page.setDefaultTimeout(PATIENCE);
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (request.url().startsWith(site)) asked.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !text.includes('Content Security Policy'))
          complaints.push(text);
      });
      await page.goto(`${server.url}index.html`, { waitUntil: 'networkidle' });
      const violations = () => page.evaluate(() => Reflect.get(window, 'violations') as string[]);
      await use({ page, asked, complaints, violations });
    });
  } finally {
    server.close();
  }
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search papers' });
const options = (page: Page) => page.getByRole('option');
const plain = (page: Page) => page.getByText('Results open on 127.0.0.1');

/** The strictest policy under which results can be shown in place. */
const strict = (site: string): Record<string, string> => {
  const { origin } = new URL(site);
  return {
    'default-src': "'none'",
    'script-src': `'self' ${origin} 'wasm-unsafe-eval'`,
    'style-src': "'self'",
    'connect-src': origin,
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
  };
};

const written = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');

test.each([
  ['/', 'en'],
  ['/papers-site/', 'de'],
] as const)(
  'finds papers of a site under %s from a page elsewhere, in its language (%s), and opens one',
  async (base, lang) => {
    const { url: site } = sampleSite({ base });
    await onBlog(
      async ({ page, asked, complaints }) => {
        expect(asked).toEqual([]);
        await field(page).fill(WORDS);
        await options(page).first().waitFor();
        expect(await options(page).first().textContent()).toContain(PAPER);
        expect(await options(page).first().locator('mark').allTextContents()).toEqual([
          'sines',
          'cosines',
        ]);
        expect(await page.getByRole('status').textContent()).toMatch(/^\d+ results?$/);
        expect(await page.getByRole('link', { name: 'see all' }).getAttribute('href')).toBe(
          `${site}search/?q=sines+cosines`,
        );
        expect(complaints).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${site}papers/attention-is-all-you-need/`);
        expect(await page.locator('h1').textContent()).toContain(PAPER);
      },
      { site, lang },
    );
  },
);

test('shows results in place under a strict policy, and violates nothing', async () => {
  await onBlog(
    async ({ page, complaints, violations }) => {
      await field(page).fill(WORDS);
      await options(page).first().waitFor();
      expect(await options(page).first().textContent()).toContain(PAPER);
      expect([await violations(), complaints]).toEqual([[], []]);
    },
    { policy: written(strict(sampleSite().url)) },
  );
});

test.each([
  ['WebAssembly', { 'script-src': "'self' http://127.0.0.1:*" }, 'script-src'],
  ['requests to the site', { 'connect-src': "'self'" }, 'connect-src'],
  ['scripts of the site', { 'script-src': "'self' 'wasm-unsafe-eval'" }, 'script-src-elem'],
])(
  'is a plain form where a policy forbids %s, and violates it once',
  async (_, weaker, directive) => {
    await onBlog(
      async ({ page, violations }) => {
        await field(page).pressSequentially('state space', { delay: 60 });
        await plain(page).waitFor();
        await field(page).fill(WORDS);
        await page.waitForTimeout(500);
        expect(await violations()).toEqual([directive]);
        expect(await options(page).count()).toBe(0);
        await field(page).press('Enter');
        await page.waitForURL(`${sampleSite().url}search/?q=sines+cosines`);
        await page.getByRole('link', { name: PAPER }).waitFor();
      },
      { policy: written({ ...strict(sampleSite().url), ...weaker }) },
    );
  },
);

test('is a plain form where the site cannot be reached', async () => {
  await onBlog(
    async ({ page }) => {
      await field(page).fill(WORDS);
      await plain(page).waitFor();
      expect(await page.locator('form').getAttribute('action')).toBe('http://127.0.0.1:9/search/');
    },
    { site: 'http://127.0.0.1:9/' },
  );
});
