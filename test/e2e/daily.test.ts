import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser.ts';
import { withCode } from './daily-content.ts';
import { dailySite } from './site.ts';
import { expectSound } from './sound.ts';
import { visit as visitUrl } from './visit.ts';

const paper = {
  rich: 'papers/agents-that-act-on-lanterns/',
  huge: 'papers/a-study-of-everything-by-everybody/',
  restored: 'papers/rates-of-forgetting-in-harbours/',
  accented: 'papers/means-of-kettles/',
};
const daily = 'digests/2025-11-12/';
const capture = 'digests/2025-11-14/';
const pages = [...Object.values(paper), daily, 'digests/', 'topics/lanterns/', 'search/?has=code'];
const unscripted: BrowserContextOptions = { javaScriptEnabled: false };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function visit<T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  return visitUrl(browser, dailySite().url + address, options, look);
}

test.for(pages)(
  'the page %s pleases axe in light and in dark colours, fits every width, moves nothing while it loads, has targets for a finger and asks nobody else for anything',
  (address, { expect }) =>
    visit(address, {}, async (page, complaints) => {
      for (const details of await page.locator('main details > summary').all()) {
        await details.click();
      }
      const widths = [320, 360, 768, 1440];
      await expectSound(page, { expect, complaints, rules: 'all', widths });
    }),
);

describe('a listing cut down to papers with code, without JavaScript', () => {
  const titles = (page: Page, level: number) =>
    page.locator('main').getByRole('heading', { level }).and(page.locator('.paper-title'));
  const filter = (page: Page) => page.getByRole('checkbox', { name: 'Only papers with code (2)' });

  test.each([
    { listing: 'a digest', address: daily, level: 2, all: 3 },
    { listing: 'a topic', address: 'topics/lanterns/', level: 3, all: 3 },
    { listing: 'a year', address: 'papers/years/2025/', level: 3, all: 3 },
    { listing: 'all papers', address: 'papers/', level: 3, all: 5 },
  ])(
    '$listing hides the others from everybody, by keyboard, and says how many are left',
    async ({ address, level, all }) => {
      await visit(address, unscripted, async (page) => {
        const status = page.getByRole('status');
        expect(await titles(page, level).count()).toBe(all);
        expect(await status.innerText()).toBe(`${all} papers shown`);
        // Focusing it may scroll to it.
        await filter(page).focus();
        const before = await filter(page).boundingBox();
        await page.keyboard.press('Space');
        expect((await titles(page, level).allInnerTexts()).toSorted()).toEqual(withCode.toSorted());
        expect(await status.innerText()).toBe(`2 of ${all} papers shown`);
        expect(await filter(page).boundingBox()).toEqual(before);
        await page.keyboard.press('Space');
        expect(await titles(page, level).count()).toBe(all);
      });
    },
  );

  test('a year whose papers are all hidden is hidden with them', async () => {
    await visit('papers/', unscripted, async (page) => {
      const year = page.getByRole('heading', { level: 2, name: '2024' });
      expect(await year.isVisible()).toBe(true);
      await filter(page).check();
      expect(await year.isVisible()).toBe(false);
    });
  });

  test('is not offered where no paper has code', async () => {
    await visit('papers/years/2024/', unscripted, async (page) => {
      expect(await page.getByRole('checkbox').count()).toBe(0);
      expect(await page.getByRole('status').count()).toBe(0);
    });
  });
});

test('a paper with code has a link to it in every listing, named after the paper', async () => {
  await visit(daily, {}, async (page) => {
    const links = page.getByRole('link', { name: 'Code of' });
    expect(await links.count()).toBe(withCode.length);
    const link = page.getByRole('link', { name: `Code of “${withCode[0] ?? ''}”` });
    expect(await link.getAttribute('href')).toBe('https://github.com/someone/lantern-agents');
  });
});

test('search finds papers with code by a link of its own, counts them, and forgets it again', async () => {
  await visit('search/?has=code', {}, async (page) => {
    const results = page.locator('[data-part="list"] > li h2');
    await results.first().waitFor();
    expect((await results.allInnerTexts()).toSorted()).toEqual(withCode.toSorted());
    const box = page.getByRole('checkbox', { name: 'Code 2' });
    expect(await box.isChecked()).toBe(true);
    await page.getByRole('searchbox').fill('study');
    await page.waitForURL('**/search/?q=study&has=code');
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 1);
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.waitForURL('**/search/?q=study');
    expect(await page.getByRole('checkbox', { name: 'Code' }).isChecked()).toBe(false);
  });
});

test('a digest of which every paper is hidden says so', () =>
  visit('digests/2025-11-15/', unscripted, async (page) => {
    expect(await page.getByText('the publisher has hidden them all').count()).toBe(1);
    expect(await page.getByRole('checkbox').count()).toBe(0);
  }));

describe('the page of a paper', () => {
  test('leads to the paper, its code and its project, and needs no search for it', async () => {
    await visit(paper.rich, unscripted, async (page) => {
      const links = page.getByRole('list', { name: 'Links' }).getByRole('link');
      expect(await links.allInnerTexts()).toEqual([
        'Paper arxiv.org/abs/2511.01234',
        'Code github.com/someone/lantern-agents',
        'Project page lantern-agents.github.io',
      ]);
      expect(await page.getByText('Find it on').count()).toBe(0);
      await page.goto(dailySite().url + paper.accented);
      expect(await page.getByText('Find it on').isVisible()).toBe(true);
    });
  });

  test('names the authors for people and for reference managers', async () => {
    await visit(paper.rich, unscripted, async (page) => {
      const names = ['Ada Lee', 'Émilie du Châtelet', 'Bo Kim', 'Guo'];
      expect(await page.locator('.paper-authors').innerText()).toContain(names.join(', '));
      const meta = (name: string) =>
        page
          .locator(`meta[name="citation_${name}"]`)
          .evaluateAll((all) => all.map((one) => one.getAttribute('content')));
      expect(await meta('author')).toEqual(names);
      expect(await meta('arxiv_id')).toEqual(['2511.01234']);
      expect(await meta('publication_date')).toEqual(['2025/11/10']);
    });
  });

  test('folds three hundred authors and forty keywords, and unfolds them without JavaScript', async () => {
    await visit(paper.huge, unscripted, async (page) => {
      const last = page.locator('.paper-authors').getByText('Author Number300');
      expect(await page.locator('.paper-authors').innerText()).toMatch(
        /Author Number12\s+and 288 more/,
      );
      expect(await last.isVisible()).toBe(false);
      await page.getByText('and 288 more').click();
      expect(await last.isVisible()).toBe(true);
      await page.getByText('and 28 more').click();
      expect(await page.getByText('keyword phrase 40').isVisible()).toBe(true);
    });
  });

  test('says which digest each fact is from, and when its votes were counted', async () => {
    await visit(paper.rich, unscripted, async (page) => {
      const facts = await page.locator('.paper-origin').innerText();
      expect(facts).toMatch(/42 upvotes, 3 comments\s+when “[^”]+, 12 Nov 2025” was read/);
      const source = (day: string) =>
        page
          .locator('.paper-origin dd')
          .filter({ has: page.getByRole('link', { name: day }) })
          .innerText();
      expect(await source('12 Nov 2025')).toContain('authors, ');
      expect(await source('14 Nov 2025')).not.toContain('authors, ');
    });
  });

  test('says that notation was restored, with the source one click away', async () => {
    await visit(paper.restored, unscripted, async (page) => {
      const note = page.locator('.source-note');
      const source = page.getByText('mathcal{O}(d^k)');
      expect(await note.innerText()).toContain('was put back into a source');
      expect(await source.isVisible()).toBe(false);
      await note.locator('summary').click();
      expect(await source.isVisible()).toBe(true);
    });
  });

  test('keeps the source of other damage too, without a word, and of none where there is none', async () => {
    await visit(paper.accented, unscripted, async (page) => {
      expect(await page.locator('.paper-abstract').innerText()).toContain('Fréchet');
      expect(await page.locator('.source-note p').first().isVisible()).toBe(false);
      await page.locator('.source-note summary').click();
      expect(await page.locator('.source-text').innerText()).toContain("Fr\\'echet");
      await page.goto(dailySite().url + paper.rich);
      expect(await page.locator('.source-note').count()).toBe(0);
    });
  });
});

test('what the publisher corrected is marked as such, and listed', async () => {
  await visit(paper.accented, unscripted, async (page) => {
    const published = page.locator('.paper-key-facts div').filter({ hasText: 'Published' });
    expect(await published.innerText()).toMatch(/2023\s+corrected$/);
    expect(await published.getByTitle('Corrected by the publisher').isVisible()).toBe(true);
    expect(await page.locator('.paper-origin').innerText()).toContain(
      'Corrected by the publisher: date',
    );
  });
});

describe('a daily list', () => {
  test('is listed, not captured, and its entries have the votes of its day', async () => {
    await visit(daily, unscripted, async (page) => {
      const head = await page.locator('.page-head').innerText();
      expect(head).toMatch(/daily list/i);
      expect(head).toMatch(/listed\s+12 November 2025/i);
      expect(await page.locator('.entry').first().innerText()).toContain('42 upvotes');
      await page.goto(dailySite().url + capture);
      expect(await page.locator('.page-head').innerText()).toMatch(/captured\s+14 November 2025/i);
      const shared = page.locator('.entry').filter({ hasText: withCode[0] ?? '' });
      expect(await shared.innerText()).not.toContain('upvotes');
      expect(await shared.innerText()).toContain('Ada Lee, Émilie du Châtelet and 2 more');
    });
  });

  test('is told from a capture among the digests and on the home page', async () => {
    for (const address of ['digests/', '']) {
      const kinds = await visit(address, unscripted, (page) =>
        page.locator('.digest-row .digest-kind').allInnerTexts(),
      );
      expect(kinds).toEqual(['Capture', 'Capture', 'Daily list']);
    }
  });
});
