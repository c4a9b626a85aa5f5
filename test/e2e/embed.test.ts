import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frames } from '../../scripts/emit/frames.ts';
import { launch } from '../browser.ts';
import { dailySite, sampleSite } from './site.ts';
import { expectSound } from './sound.ts';
import { isDrawn, open, visit as visitUrl } from './visit.ts';

const paper = 'papers/attention-is-all-you-need/';
const title = 'Attention Is All You Need';

let browser: Browser;
/** A page of somebody else, on another origin: what it is asked for is what it says. */
let blog: Server;
let pasted = '';
beforeAll(async () => {
  browser = await launch();
  blog = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>A blog</title><h1>A post</h1>${pasted}`);
  });
  await new Promise<void>((resolve) => {
    blog.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  await browser.close();
  blog.close();
});

function visit<T>(
  address: string,
  look: (page: Page, complaints: string[]) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  return visitUrl(browser, sampleSite().url + address, options, look);
}

const scriptsOf = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
const code = (page: Page, form: string) => page.locator(`pre[data-form="${form}"]`).innerText();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** The title that an element shows, once it does. */
const shownBy = (page: Page, selector: string) =>
  page.locator(`${selector} [part~="title"]`).first().innerText();

describe('“Embed” on the page of a paper', () => {
  test('loads nothing before it is opened, and then shows the card itself', async () => {
    await visit(paper, async (page, complaints) => {
      const before = await scriptsOf(page);
      const panel = page.locator('details[data-embed]');
      expect(await panel.locator('paper-card').evaluate((card) => card.matches(':defined'))).toBe(
        false,
      );
      await panel.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await shownBy(page, 'details[data-embed] paper-card')).toBe(title);
      expect((await scriptsOf(page)).length).toBeGreaterThan(before.length);
      expect(before.filter((name) => name.includes('/api/'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('copies a snippet that shows the card on a page of another origin, with its hash', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const snippet = await visit(
      paper,
      async (page) => {
        await page.locator('details[data-embed] summary').click();
        const button = page.getByRole('button', { name: 'Copy: HTML element' });
        await button.click();
        await page.getByText('Copied').waitFor();
        return copied(page);
      },
      { permissions },
    );
    expect(snippet).toContain(`<a href="${sampleSite().url}${paper}">${title}</a>`);
    expect(snippet).toMatch(/integrity="sha384-/);
    expect(snippet).not.toContain('site.invalid');
    pasted = snippet;
    const { port } = blog.address() as AddressInfo;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await shownBy(page, 'paper-card')).toBe(title);
    const [script] = (await scriptsOf(page)).filter((name) => name.endsWith('.js'));
    expect(script).toMatch(/\/widgets\/\d+\.\d+\.\d+[^/]*\/paper-card\.js$/);
    await page.close();
  });

  test('selects the code where the browser lets no page copy', async () => {
    await visit(paper, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.reload();
      await page.locator('details[data-embed] summary').click();
      await page.getByRole('button', { name: 'Copy: Link in Markdown' }).click();
      await page.getByText('Selected').waitFor();
      const selected = await page.evaluate(() => getSelection()?.toString());
      expect(selected).toBe(`[${title}](${sampleSite().url}${paper})`);
    });
  });

  test('has its code to read and to select without JavaScript, and says what is left to do', async () => {
    await visit(
      paper,
      async (page) => {
        const panel = page.locator('details[data-embed]');
        await panel.locator('summary').click();
        expect(await panel.locator('pre').first().innerText()).toContain('<paper-card');
        expect(await panel.innerText()).toContain('built without its address');
        expect(await panel.locator('button').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  test.for([
    { kind: 'a paper', address: paper },
    { kind: 'a topic', address: 'topics/graphs/' },
    { kind: 'a digest', address: 'digests/2024-12-06/' },
  ])(
    'opened on the page of $kind pleases axe in both themes, fits every width and leads to the designer',
    ({ address }, { expect }) =>
      visit(address, async (page, complaints) => {
        // It stays open through the loads of the test, as a reader's browser may restore it.
        await page.addInitScript(() => {
          document.addEventListener('DOMContentLoaded', () => {
            document.querySelector('details[data-embed]')?.setAttribute('open', '');
          });
        });
        await open(page, page.url());
        await page.locator('.embed-preview > :state(ready)').waitFor();
        await expectSound(page, { expect, complaints, rules: 'wcag', widths: [] });
        for (const width of [320, 360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
            false,
          );
        }
        await page.getByRole('link', { name: 'Colours, widths' }).click();
        await page.locator('[data-part="box"] > :state(ready)').waitFor();
      }),
  );
});

describe('the designer', () => {
  const status = (page: Page, text: string) =>
    page.locator('[data-part="status"]', { hasText: text }).waitFor();

  test('is all done by keyboard: find a paper, choose its look, take the code', async () => {
    await visit('embed/', async (page, complaints) => {
      const press = (...keys: string[]) =>
        keys.reduce(
          (before, key) => before.then(() => page.keyboard.press(key)),
          Promise.resolve(),
        );
      await page.getByRole('combobox', { name: 'Find another' }).focus();
      await page.keyboard.type('attention is all you need');
      await page.locator('#designer-papers > :first-child', { hasText: title }).waitFor();
      await press('ArrowDown', 'Enter');
      await status(page, title);
      expect(new URL(page.url()).searchParams.get('paper')).toBe('attention-is-all-you-need');
      expect(await code(page, 'element')).toContain(`>${title}</a>`);

      await press('Tab', 'ArrowLeft');
      await page.waitForURL(/variant=compact/);
      await press('Tab', 'ArrowRight', 'ArrowRight');
      await page.waitForURL(/theme=dark/);
      expect(await code(page, 'element')).toMatch(/variant="compact" theme="dark"/);
      expect(await code(page, 'frame')).toContain('?variant=compact&amp;theme=dark');
      expect(await shownBy(page, '[data-part="box"] paper-card[theme="dark"]')).toBe(title);

      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('theme=dark'));
      expect(await code(page, 'element')).not.toContain('theme="dark"');
      await page.goForward();
      await page.waitForURL(/theme=dark/);
      await page.reload();
      await status(page, title);
      expect(await page.getByRole('radio', { name: 'Compact' }).isChecked()).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  test('puts several topics on one axis, has no frame for them, and says how many there may be', async () => {
    await visit('embed/?topics=graphs', async (page) => {
      await status(page, 'Graph learning');
      expect(await code(page, 'frame')).toContain('/embed/topic/graphs/');
      await page.getByRole('searchbox', { name: 'Filter topics' }).fill('language');
      await page
        .getByRole('checkbox', { name: /language/i })
        .first()
        .check();
      await page.waitForURL(/topics=[a-z-]+,[a-z-]+/);
      expect(await code(page, 'element')).toMatch(/topics="[a-z-]+,[a-z-]+"/);
      expect(await page.locator('pre[data-form="frame"]').isVisible()).toBe(false);
      expect(await page.locator('[data-part="topics-chosen"]').innerText()).toMatch(/^2 chosen/);
    });
  });

  test('warns of colours that are hard to read, and draws them all the same', async () => {
    await visit('embed/?accent=%23ffdd00&theme=light', async (page) => {
      const faint = page.locator('[data-part="faint"]');
      await faint.getByText(/The accent on light pages: contrast 1\.\d/).waitFor();
      expect(await code(page, 'element')).toContain('--offprint-accent:#ffdd00');
      await page.getByRole('checkbox', { name: 'Accent' }).uncheck();
      await faint.getByText('The accent').waitFor({ state: 'hidden' });
      expect(await code(page, 'element')).not.toContain('--offprint-accent');
    });
  });

  test('says when what an address asks for is not there', async () => {
    await visit('embed/?paper=no-such-paper', (page) => status(page, 'There is no paper'));
    await visit('embed/?digest=1999-01-01', (page) => status(page, 'There is no digest'));
  });

  test('has code for every system, of what is chosen', async () => {
    await visit('embed/?paper=attention-is-all-you-need', async (page) => {
      await status(page, title);
      for (const name of [
        'WordPress',
        'Ghost',
        'Hugo',
        'Jekyll',
        'Astro',
        'React',
        'Vue',
        'Svelte',
        'Notion',
      ]) {
        const guide = page
          .locator('.guide', { has: page.getByText(name, { exact: true }) })
          .first();
        expect(
          await guide
            .locator('pre')
            .allTextContents()
            .then((all) => all.join('\n')),
        ).toContain('attention-is-all-you-need');
      }
    });
  });

  test.for(['paper-card', 'topic-timeline', 'digest-list', 'related-papers', 'paper-search'])(
    'keeps as much room for %s in its snippet as it takes',
    (element, { expect }) =>
      visit(`embed/?element=${element}`, async (page) => {
        const drawn = page.locator('[data-part="box"] > :state(ready)');
        await drawn.waitFor();
        const variants = element === 'paper-card' ? ['Compact', 'Full', 'Standard'] : [null];
        for (const variant of variants) {
          if (variant) await page.getByRole('radio', { name: variant, exact: true }).check();
          await drawn.waitFor();
          await isDrawn(page);
          const { kept, taken } = await page.locator('[data-part="box"]').evaluate((box) => ({
            kept: Number.parseFloat(getComputedStyle(box).minHeight),
            taken: box.firstElementChild?.getBoundingClientRect().height ?? 0,
          }));
          expect.soft(Math.abs(kept - taken), `${variant ?? ''} ${taken}`).toBeLessThan(2);
        }
      }),
  );

  test('without JavaScript says what it needs, and has the instructions and the gallery', async () => {
    await visit(
      'embed/',
      async (page) => {
        expect(await page.locator('noscript').first().textContent()).toContain('needs JavaScript');
        expect(await page.locator('.designer').isVisible()).toBe(false);
        expect(await page.locator('.guide pre').first().innerText()).toContain('<paper-card');
        expect(await page.locator('.specimen').first().getByRole('link').count()).toBe(2);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('the gallery draws each element when it comes near, and its pictures are there', async () => {
  await visit('embed/', async (page, complaints) => {
    const pieces = page.locator('.specimen > :not(figcaption, img)');
    for (const piece of await pieces.all()) {
      await piece.scrollIntoViewIfNeeded();
      await piece.and(page.locator(':state(ready)')).waitFor();
    }
    for (const picture of await page.locator('.specimen img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        (image) => image instanceof HTMLImageElement && image.naturalWidth > 0,
        await picture.elementHandle(),
      );
    }
    expect(complaints).toEqual([]);
  });
});

test('with other papers the page of the designer is as sound', async ({ expect }) => {
  await visitUrl(browser, `${dailySite().url}embed/`, {}, (page, complaints) =>
    expectSound(page, { expect, complaints, rules: 'all', widths: [320, 1440] }),
  );
});

test.for([
  { address: `embed/${paper.replace('papers', 'paper')}`, frame: frames.paper },
  { address: 'embed/digest/2024-12-06/', frame: frames.digest },
  { address: 'embed/topic/graphs/', frame: frames.topic },
])(
  'the bare page $address is as high as its frame, before and after its script',
  ({ address, frame }) =>
    visit(
      address,
      async (page, complaints) => {
        const height = () => page.evaluate(() => document.body.getBoundingClientRect().height);
        expect(Math.ceil(await height())).toBe(frame.height);
        await page.locator('main > :state(ready)').waitFor();
        expect(Math.ceil(await height())).toBe(frame.height);
        expect(complaints).toEqual([]);
      },
      { viewport: frame },
    ),
);
