import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { pageKinds } from './page-kinds.ts';
import { sampleSite } from './site.ts';
import { shiftOfLoad } from './sound.ts';
import { visit as visitUrl } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const visit = <T>(
  address: string,
  look: (page: Page) => Promise<T>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<T> => visitUrl(browser, sampleSite().url + address, options, look);

/** Names and numbers of papers of the topics, in the order of the document. */
async function listed(page: Page): Promise<{ name: string; papers: number }[]> {
  const rows = await page.locator('[data-topics] > li').all();
  return Promise.all(
    rows.map(async (row) => ({
      name: (await row.locator('a').textContent()) ?? '',
      papers: Number(await row.getAttribute('data-papers')),
    })),
  );
}

const bySize = (topics: { name: string; papers: number }[]) =>
  topics.toSorted((a, b) => b.papers - a.papers);

test('topics can be put in another order by the keyboard, which is announced and can be linked to', async () => {
  await visit(pageKinds.topics, async (page) => {
    const byName = await listed(page);
    expect(bySize(byName)).not.toEqual(byName);
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await listed(page)).toEqual(bySize(byName));
    expect(await page.locator('main').getByRole('status').textContent()).toContain(
      bySize(byName)[0]?.name,
    );

    const url = page.url();
    await page.goto(sampleSite().url);
    await page.goto(url);
    expect(await listed(page)).toEqual(bySize(byName));
    expect(await page.getByLabel('Papers', { exact: true }).isChecked()).toBe(true);

    await page.getByLabel('Name', { exact: true }).check();
    expect(await listed(page)).toEqual(byName);
    expect(new URL(page.url()).search).toBe('');
  });
});

test('without JavaScript topics stand by name, and no choice of orders is shown', async () => {
  await visit(
    pageKinds.topics,
    async (page) => {
      const names = (await listed(page)).map(({ name }) => name.toLowerCase());
      expect(names.length).toBeGreaterThan(20);
      expect(names).toEqual(names.toSorted());
      expect(await page.getByLabel('Name', { exact: true }).isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  );
});

test('a topic that has the focus shows its own arcs, and the table has each of them', async () => {
  await visit(pageKinds.topics, async (page) => {
    const row = page.locator('.map li').nth(6);
    const own = row.locator('.own');
    expect(await own.evaluate((arcs) => getComputedStyle(arcs).visibility)).toBe('hidden');
    await row.locator('a').focus();
    expect(await own.evaluate((arcs) => getComputedStyle(arcs).visibility)).toBe('visible');

    const name = ((await row.locator('a').textContent()) ?? '').trim();
    await page.locator('.meeting-pairs summary').click();
    const pairs = page.locator('.meeting-pairs tbody tr').filter({ hasText: name });
    expect(await pairs.count()).toBe(await own.locator('use').count());
  });
});

test('a screen reader hears a topic’s links by name alone, and each number of shared papers once', async () => {
  await visit(pageKinds.topic, async (page) => {
    const heard = await page.locator('main').ariaSnapshot();
    expect(heard).toMatch(/link "\w/);
    expect(heard).not.toMatch(/link "·/);
    expect(heard).toMatch(/text: \d+ papers?$/m);
    expect(heard).not.toMatch(/text: \d+ \d+ papers?$/m);
  });
});

test('the live timeline takes over the picture of a topic without a jump, and shows the same', async () => {
  await visit(pageKinds.topic, async (page) => {
    const timeline = page.locator('.timeline topic-timeline');
    const live = timeline.locator('[part=picture]');
    const shift = await shiftOfLoad(page, async () => {
      await timeline.scrollIntoViewIfNeeded();
      await live.waitFor();
    });
    expect(shift).toBe(0);
    const places = await timeline.evaluate((element) => {
      const of = (root: ParentNode, selector: string) =>
        [...root.querySelectorAll(selector)].map((mark) => mark.getAttribute('viewBox'));
      const circles = [...element.querySelectorAll('.timeline-wide circle.sure')].map(
        (dot) => `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}`,
      );
      const path = element.shadowRoot?.querySelector('.sure')?.getAttribute('d') ?? '';
      return {
        before: of(element, '.timeline-wide svg'),
        after: element.shadowRoot ? of(element.shadowRoot, '[part=picture]') : [],
        circles,
        dots: [...path.matchAll(/M([\d. ]+)h0/g)].map(([, place]) => place),
      };
    });
    expect(places.after).toEqual(places.before);
    expect(places.dots.length).toBeGreaterThan(0);
    expect(places.dots).toEqual(places.circles);

    await timeline.locator('[part=plot]').hover();
    await timeline.locator('[part=zoom-in]').click();
    await timeline.locator('[part=status]').filter({ hasText: / of / }).waitFor();
    // The page's own table stays the only one.
    await timeline.locator('summary').click();
    await timeline.locator('[part=save]').first().waitFor();
    expect(await timeline.locator('table').count()).toBe(0);
    expect(await page.locator('.year-table').isVisible()).toBe(true);
  });
});

test('without JavaScript the picture of a topic stands there as it is, with nothing kept free for a script', async () => {
  await visit(
    pageKinds.topic,
    async (page) => {
      const [host, picture] = await Promise.all([
        page.locator('.timeline topic-timeline').boundingBox(),
        page.locator('.timeline-wide svg').boundingBox(),
      ]);
      expect(picture?.height).toBeGreaterThan(50);
      expect(host?.height).toBeCloseTo(picture?.height ?? 0, 0);
    },
    { javaScriptEnabled: false },
  );
});
