import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { axeComplaints } from './axe.ts';
import { dailySite, sampleSite } from './site.ts';
import { expectSound } from './sound.ts';
import { open, visit as visitUrl } from './visit.ts';

/** Shows three papers: one on harbours, one on vessels, one on lanterns and agents. */
const capture = 'digests/2025-11-14/';
const titles = {
  harbours: 'Rates of forgetting in harbours',
  vessels: 'Means of kettles',
  agents: 'Agents that act on lanterns',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the site of daily-content.ts for a reader who chose these topics on another page before. */
function visit<T>(
  address: string,
  chosen: { follow?: string[]; mute?: string[] } | null,
  look: (page: Page, complaints: string[]) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const { url } = dailySite();
  return visitUrl(browser, `${url}404.html`, options, async (page, complaints) => {
    if (chosen) await store(page, { follow: [], mute: [], ...chosen });
    await open(page, url + address);
    return look(page, complaints);
  });
}

const store = (page: Page, value: unknown) =>
  page.evaluate(
    (text) => localStorage.setItem('offprint-topics-1:/', text),
    typeof value === 'string' ? value : JSON.stringify(value),
  );
const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
const shown = async (page: Page) => {
  const all = await page.locator('.entry h2').all();
  const seen = await Promise.all(all.map((one) => one.isVisible()));
  return Promise.all(all.filter((_, place) => seen[place]).map((one) => one.innerText()));
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pressed = (page: Page, name: string) => button(page, name).getAttribute('aria-pressed');
describe('the page of a topic', () => {
  test('lets it be followed or muted by keyboard, not both, and remembers', async () => {
    await visit('topics/agents/', null, async (page) => {
      await button(page, 'Follow Agents').focus();
      await page.keyboard.press('Enter');
      expect(await pressed(page, 'Follow Agents')).toBe('true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await pressed(page, 'Mute Agents')).toBe('true');
      expect(await pressed(page, 'Follow Agents')).toBe('false');
      await page.reload();
      expect(await pressed(page, 'Mute Agents')).toBe('true');
      await button(page, 'Mute Agents').click();
      expect(await pressed(page, 'Mute Agents')).toBe('false');
    });
  });

  test('hears of a choice in another tab', async () => {
    await visit('topics/agents/', null, async (page) => {
      const other = await page.context().newPage();
      await open(other, page.url());
      await button(other, 'Follow Agents').click();
      await page.locator('[data-choice="follow"][aria-pressed="true"]').waitFor();
    });
  });

  test('keeps what was chosen under the id that the topic had before', async () => {
    await visit('topics/vessels/', { follow: ['kettles'] }, async (page) => {
      expect(await pressed(page, 'Follow Vessels')).toBe('true');
    });
  });

  test('says where the browser keeps no choices, and what it could not read', async () => {
    await visit('topics/agents/', null, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('Closed.', 'SecurityError');
          },
        });
      });
      await page.reload();
      expect(await page.locator('[data-choice-problem]').innerText()).toContain('does not let');
      await button(page, 'Follow Agents').click();
      expect(await pressed(page, 'Follow Agents')).toBe('true');
    });
    await visit('404.html', null, async (page) => {
      await store(page, 'notes of another program');
      await open(page, `${dailySite().url}topics/agents/`);
      expect(await page.locator('[data-choice-problem]').innerText()).toContain('cannot be read');
      await button(page, 'Follow Agents').click();
      expect(await stored(page)).toContain('notes of another program');
    });
  });
});

describe('a digest', () => {
  test('is whole, and speaks of no choices, for a reader who made none', async () => {
    await visit(capture, null, async (page) => {
      expect(await shown(page)).toHaveLength(3);
      expect(await page.getByLabel('Only topics I follow').count()).toBe(1);
      expect(await page.getByLabel('Only topics I follow').isVisible()).toBe(false);
      expect(await page.locator('.choices-left-out').isVisible()).toBe(false);
    });
  });

  test('hides papers on muted topics, says so, keeps their numbers, and shows them when asked', async () => {
    await visit(capture, { mute: ['agents', 'kettles'] }, async (page) => {
      expect(await shown(page)).toEqual([titles.harbours]);
      const line = page.locator('.choices-left-out [role=status]');
      expect(await line.innerText()).toBe('2 papers hidden: Agents (1), Vessels (1).');
      expect(await page.locator('.listing-shown:visible').innerText()).toBe('1 of 3 papers shown');
      const toggle = button(page, 'Show them');
      await toggle.focus();
      await page.keyboard.press('Enter');
      expect(await shown(page)).toHaveLength(3);
      expect(await page.locator('.entry-number').allInnerTexts()).toEqual(['1', '2', '3']);
      expect(await page.locator('.listing-shown:visible').innerText()).toBe('3 papers shown');
      await page.keyboard.press('Enter');
      expect(await shown(page)).toEqual([titles.harbours]);
    });
  });

  test('never draws what is muted, not even for a moment', async () => {
    await visit('404.html', { follow: ['harbours'], mute: ['agents'] }, async (page) => {
      await page.addInitScript(() => {
        const look = () => {
          for (const entry of document.querySelectorAll('.entry')) {
            if (!entry.checkVisibility()) continue;
            if (entry.textContent.includes('lanterns')) document.title = 'It was seen.';
          }
          requestAnimationFrame(look);
        };
        look();
      });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, dailySite().url + capture);
        expect(await page.title()).not.toBe('It was seen.');
      }
    });
  });

  test('shows a paper that also has a followed topic, marks it, and can be cut down to such', async () => {
    const chosen = { follow: ['lanterns'], mute: ['agents', 'harbours'] };
    await visit(capture, chosen, async (page) => {
      expect(await shown(page)).toEqual([titles.vessels, titles.agents]);
      const entry = page.getByRole('article', { name: titles.agents });
      expect(await entry.getByRole('link', { name: 'Lanterns, followed' }).count()).toBe(1);
      const status = page.locator('.listing-shown:visible');
      await page.getByLabel('Only topics I follow (1)').check();
      expect(await shown(page)).toEqual([titles.agents]);
      expect(await status.innerText()).toBe('1 of 3 papers shown');
      await page.getByLabel('Only topics I follow (1)').uncheck();
      await page.getByLabel('Only papers with code').check();
      expect(await shown(page)).toEqual([titles.agents]);
      expect(await status.innerText()).toBe('1 of 3 papers shown');
    });
  });

  test('shows a hidden paper to whom a link leads to it', async () => {
    const address = `${capture}#site-paper-means-of-kettles`;
    await visit(address, { mute: ['vessels', 'agents'] }, async (page) => {
      expect(await shown(page)).toEqual([titles.harbours, titles.vessels]);
      await page.getByText('1 paper hidden: Agents (1).').waitFor();
      await page.locator('.listing-shown:visible', { hasText: '2 of 3 papers shown' }).waitFor();
    });
  });

  test('is printed as it is shown, with the line that says what is hidden', async () => {
    await visit(capture, { mute: ['agents'] }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('1 paper hidden: Agents (1).').isVisible()).toBe(true);
      expect(await button(page, 'Show them').isVisible()).toBe(false);
    });
  });
});

describe('the home page', () => {
  const followed = (page: Page) => page.getByRole('region', { name: 'From topics you follow' });

  test('asks for nothing while nothing is followed', async () => {
    await visit('', { mute: ['agents'] }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
      expect(await followed(page).count()).toBe(0);
    });
  });

  test('has the newest papers of followed topics, in rooms that were kept for them', async () => {
    await visit('', { follow: ['lanterns', 'kettles'] }, async (page, complaints) => {
      await page.getByRole('link', { name: titles.vessels }).waitFor();
      expect(await followed(page).getByRole('heading', { level: 3 }).allInnerTexts()).toHaveLength(
        4,
      );
      await followed(page).getByRole('link', { name: titles.agents }).click();
      await page.getByRole('heading', { level: 1, name: titles.agents }).waitFor();
      expect(complaints).toEqual([]);
    });
  });

  test('leads to papers under the path that the site is served from, and shares no choices with another', async () => {
    const { url } = sampleSite({ base: '/papers-site/' });
    await visitUrl(browser, `${url}topics/graphs/`, {}, async (page) => {
      await button(page, 'Follow Graph learning').click();
      expect(await stored(page)).toContain('/papers-site/');
      await open(page, url);
      const link = followed(page).locator('h3 a').first();
      await link.waitFor();
      await link.click();
      await page.waitForURL(`${url}papers/*/`);
    });
  });

  test('says when papers cannot be fetched, and tries again', async () => {
    await visit('404.html', { follow: ['agents'] }, async (page) => {
      await page.route('**/api/**', (route) => route.abort());
      await open(page, dailySite().url);
      await page.getByText('The papers of 1 topic could not be fetched.').waitFor();
      await page.unroute('**/api/**');
      await button(page, 'Try again').click();
      await page.getByRole('link', { name: titles.agents }).waitFor();
    });
  });

  test('folds muted topics away, and says which', async () => {
    await visit('', { mute: ['agents', 'harbours'] }, async (page) => {
      const strip = page.locator('.topic-strips a', { hasText: 'Harbours' });
      expect(await strip.isVisible()).toBe(false);
      await page.getByText('2 muted topics hidden: Agents, Harbours.').waitFor();
      await button(page, 'Show them').click();
      expect(await strip.isVisible()).toBe(true);
    });
  });
});

test.for([
  { place: 'a digest', address: capture },
  { place: 'the home page', address: '' },
  { place: 'the page of all topics', address: 'topics/' },
])(
  'with choices made, $place pleases axe in light and in dark colours, fits every width and moves nothing while it loads',
  ({ address }, { expect }) =>
    visit(address, { follow: ['lanterns', 'vessels'], mute: ['harbours'] }, (page, complaints) =>
      expectSound(page, { expect, complaints, rules: 'all', widths: [320, 360, 1440] }),
    ),
);

describe('the list of all choices', () => {
  test('is open to whom a link leads to it, changes every choice, and forgets all', async () => {
    const chosen = { follow: ['agents', 'no-longer-there'], mute: ['harbours'] };
    await visit('topics/#your-topics', chosen, async (page) => {
      const section = page.locator('#your-topics');
      expect(await section.locator('summary').innerText()).toContain('1 followed, 1 muted');
      expect(await section.innerText()).toContain('1 topic you chose is not on this site any more');
      expect(await section.getByRole('listitem').first().innerText()).toContain('Agents');
      expect(await axeComplaints(page, 'all')).toEqual([]);
      await button(page, 'Mute Agents').click();
      expect(await section.locator('summary').innerText()).toContain('2 muted');
      await button(page, 'Forget all').click();
      expect(await section.locator('summary').innerText()).toContain('None chosen');
      expect(await stored(page)).toBe('[]');
    });
  });
});

test('without JavaScript everything is there, and no control that does nothing', async () => {
  const options = { javaScriptEnabled: false };
  for (const [address, gone] of [
    ['topics/agents/', '.topic-choice'],
    ['topics/', '.your-topics'],
    [capture, '[data-part="only-followed"]'],
    ['', '[data-part="followed-section"]'],
  ] as const) {
    await visitUrl(browser, dailySite().url + address, options, async (page) => {
      expect(await page.locator(gone).isVisible()).toBe(false);
      if (address === capture) expect(await shown(page)).toHaveLength(3);
    });
  }
});
