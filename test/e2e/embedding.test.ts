import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch } from '../browser.ts';
import { loaded, statuses } from '../fixtures/loaded.ts';
import { drawn, fixtures, onPage } from './embedded.ts';
import { PATIENCE } from './visit.ts';

const TITLE = 'Lanterns that Answer in O(n²) Steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('a snippet in plain HTML shows the card, and its script is vouched for by a hash', async () => {
  await onPage(browser, 'plain.html', async (page, { complaints }) => {
    await loaded(page);
    expect(await drawn(page, 'paper-card')).toContain('Ada Lee');
    expect(complaints).toEqual([]);
  });
});

test('two cards and a timeline ask for each address once', async () => {
  await onPage(browser, 'two-cards-and-timeline.html', async (page, { requests, complaints }) => {
    await loaded(page);
    expect(await statuses(page)).toEqual([
      'paper-card ready',
      'paper-card ready',
      'topic-timeline ready',
    ]);
    expect(requests.toSorted()).toEqual([...new Set(requests)].toSorted());
    expect(
      requests.filter((address) => address.endsWith('lanterns-that-answer.json')),
    ).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});

/** Tags of all elements, in the order of the page that has one of each. */
const TAGS = ['paper-card', 'topic-timeline', 'digest-list', 'related-papers', 'paper-search'];

describe('under a policy that allows next to nothing, all elements work and none violates it', () => {
  test.for([
    ['the host of the scripts', 'strict.html'],
    ['the hash of each script', 'strict-by-hashes.html'],
  ] as const)('where it names %s', async ([, path]) => {
    await onPage(browser, path, async (page, { complaints }) => {
      await loaded(page);
      expect(await statuses(page)).toEqual(TAGS.map((tag) => `${tag} ready`));
      expect(await citation(page)).toContain('Châtelet');
      await zoom(page);
      expect(complaints).toEqual([]);
    });
  });

  test('where it names the hash of one script, as far as that goes without others', async () => {
    await onPage(browser, 'strict-by-hash.html', async (page, { complaints }) => {
      await loaded(page);
      expect(await statuses(page)).toEqual(TAGS.map((tag) => `${tag} ready`));
      expect(await citation(page)).toContain('Châtelet');
      expect(complaints).toEqual([]);
    });
  });
});

/** Copies the citation of a page's first card, and gives it as it is shown. */
async function citation(page: Page): Promise<string> {
  const card = page.locator('paper-card').first();
  await card.locator('[part=cite] summary').click();
  await card.getByRole('button', { name: 'BibTeX' }).click();
  await card.locator('[part=copied]', { hasText: /\w/ }).waitFor();
  const shown = await card.locator('textarea').inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  return shown;
}

/** Zooms a page's timeline by keys, and waits until it says so: those pressed before it can are lost. */
async function zoom(page: Page): Promise<void> {
  const timeline = page.locator('topic-timeline');
  const status = timeline.locator('[part=status]');
  await timeline.locator('[part=plot]').focus();
  const before = await status.textContent();
  await vi.waitFor(async () => {
    await page.keyboard.press('+');
    expect(await status.textContent()).not.toBe(before);
  }, PATIENCE);
}

test('a file may come late or have moved; where it is cut or moves in circles, the link stays', async () => {
  await onPage(browser, 'answers.html', async (page, { requests }) => {
    const [slow, ...others] = await page.locator('paper-card').all();
    await slow?.locator('[aria-busy=true]').waitFor();
    expect(await page.getByRole('link', { name: 'Slow' }).isVisible()).toBe(true);
    await fetch(`${fixtures.pages}slow.json`, { method: 'POST' });
    await loaded(page);
    expect(await statuses(page)).toEqual(
      ['ready', 'error', 'ready', 'error'].map((status) => `paper-card ${status}`),
    );
    expect(await others[1]?.locator('[part=title]').textContent()).toContain('Lanterns');
    expect(await page.locator('paper-card > a:visible').allTextContents()).toEqual([
      'Cut',
      'In circles',
    ]);
    // A browser follows twenty redirects, and what fails is tried three times.
    expect(requests.length).toBeLessThan(80);
  });
});

test.for([
  ['neither scripts nor files of the site', /\.js(on)?$/],
  ['no scripts', /\.js$/],
  ['no files of the site', /\.json$/],
] as const)('a page that gets %s has a link in the place of each element', async ([, pattern]) => {
  await onPage(
    browser,
    'every-element.html',
    async (page) => {
      const files = TAGS.filter((tag) => tag !== 'paper-search' || pattern.test('x.js'));
      const links = page.locator(`:is(${files.join()}) > a:visible`);
      await vi.waitFor(async () => expect(await links.count()).toBe(files.length), PATIENCE);
    },
    {
      prepare: async (page) => {
        await page.route(pattern, (route) => route.abort());
      },
    },
  );
});

test('markup of an old server is replaced by what a newer script draws', async () => {
  await onPage(browser, 'stale-markup.html', async (page, { complaints }) => {
    await loaded(page);
    const text = await drawn(page, 'paper-card');
    expect(text).not.toContain('What an old version drew');
    expect(text).toContain('Ada Lee');
    expect(complaints).toEqual([]);
  });
});

test('without the script and the network a link can be read and followed', async () => {
  await onPage(
    browser,
    'plain.html',
    async (page) => {
      const link = page.getByRole('link', { name: TITLE });
      await link.click();
      await page.waitForURL(`${fixtures.site}papers/lanterns-that-answer/`);
    },
    {
      prepare: async (page) => {
        await page.route(/\.js(on)?$/, (route) => route.abort());
      },
    },
  );
});

test('without scripts a link can be read and followed', async () => {
  await onPage(
    browser,
    'plain.html',
    async (page) => {
      await page.getByRole('link', { name: TITLE }).click();
      await page.waitForURL(`${fixtures.site}papers/lanterns-that-answer/`);
    },
    { javaScriptEnabled: false },
  );
});

test('two versions on one page work, and the console says so once', async () => {
  await onPage(browser, 'two-versions.html', async (page, { warnings, complaints }) => {
    await loaded(page);
    expect(await statuses(page)).toEqual(['paper-card ready', 'digest-list ready']);
    expect(warnings).toEqual([expect.stringContaining('<paper-card> is already there')]);
    expect(complaints).toEqual([]);
  });
});

describe.for(['react', 'vue', 'svelte'])('an app made with %s', (name) => {
  test('shows cards from addresses and objects, hears what readers choose, and warns of nothing', async () => {
    await onPage(browser, `${name}/index.html`, async (page, { complaints, warnings }) => {
      await loaded(page);
      expect(await statuses(page)).toEqual([
        'paper-card ready',
        'paper-card ready',
        'digest-list ready',
        'topic-timeline ready',
      ]);
      expect(await citation(page)).toContain('Châtelet');
      await page.locator('#copied', { hasText: 'BibTeX' }).waitFor();
      await zoom(page);
      await page.locator('digest-list [part=paper]').nth(1).click();
      await page.locator('#chosen', { hasText: 'lanterns-that-answer' }).waitFor();
      expect(page.url()).toBe(`${fixtures.pages}${name}/index.html`);
      expect(complaints).toEqual([]);
      // Lit says so itself in every bundle that is made for development.
      expect(warnings.filter((text) => !text.startsWith('Lit is in dev mode.'))).toEqual([]);
    });
  });
});

test('a page that Astro drew shows its card without scripts, and again with them', async () => {
  await onPage(
    browser,
    'astro/index.html',
    async (page) => {
      expect(await page.getByText('Ada Lee').first().isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
  await onPage(browser, 'astro/index.html', async (page, { complaints }) => {
    await loaded(page);
    expect(await statuses(page)).toEqual([
      'paper-card ready',
      'paper-card ready',
      'topic-timeline ready',
    ]);
    expect(await citation(page)).toContain('Châtelet');
    await zoom(page);
    expect(complaints).toEqual([]);
  });
});
