import assert from 'node:assert/strict';
import type { PackedSite } from '../fixtures/packed-site.ts';
import type { Driven } from './driven.ts';

/** What is true of what was taken away, opened from a disk, in every browser; each in a sentence. */
export const packedFlows: Readonly<
  Record<string, (browser: Driven, packed: PackedSite) => Promise<void>>
> = {
  'a digest in one file is found in by search': async (browser, { file }) => {
    await browser.open(file);
    const found = await browser.run(searchFile, 'grpah attention');
    assert.equal(found, 'Graph Attention Networks');
  },

  'a site in a folder has its look, its links and its search': async (browser, { folder }) => {
    await browser.open(`${folder}index.html`);
    const seen = await browser.run(() => {
      const header = document.querySelector('.site-header-row');
      const theme = document.querySelector('[data-theme-button]');
      const link = document.querySelector<HTMLAnchorElement>('a[href="papers/index.html"]');
      return [
        header && getComputedStyle(header).display,
        theme?.hasAttribute('aria-label'),
        link?.textContent.trim(),
      ].join(' ');
    });
    assert.equal(seen, 'flex true Papers');
    await browser.run(sendForm, 'graph attention networks');
    await isAt(browser, `${folder}search/index.html`);
    const found = await browser.run(firstResult);
    assert.equal(found, 'Graph Attention Networks');
    await browser.open(await browser.run(addressOfResult));
    assert.equal(
      await browser.run(() => document.querySelector('h1')?.textContent.trim() ?? ''),
      'Graph Attention Networks',
    );
  },
};

/** Types words into the search of a file, and gives the titles that it leaves, once it says how many there are. */
async function searchFile(words: string): Promise<string> {
  const field = document.querySelector<HTMLInputElement>('input[name=q]');
  if (!field) return 'There is no field.';
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const status = document.querySelector('[data-part=status]');
  for (let wait = 0; wait < 600 && !status?.textContent; wait++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  const titles = document.querySelectorAll('article.entry:not([hidden]) h2');
  return [...titles].map((title) => title.textContent.trim()).join('\n');
}

/** Sends the search of the first page. */
function sendForm(words: string): string {
  const field = document.querySelector<HTMLInputElement>('main input[name=q]');
  if (field) field.value = words;
  field?.form?.requestSubmit();
  return '';
}

/** Waits until the page is another. */
async function isAt(browser: Driven, address: string): Promise<void> {
  for (let wait = 0; wait < 200; wait++) {
    // A page that is being left can be asked nothing.
    const at = await browser.run(() => location.href).catch(() => '');
    if (at.startsWith(address)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`The page at ${address} was never reached.`);
}

/** The title of the first result of a search page, once there is one. */
async function firstResult(): Promise<string> {
  const first = (): string =>
    document.querySelector('.search-list > li h2')?.textContent.trim() ?? '';
  for (let wait = 0; wait < 600 && first() === ''; wait++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return first();
}

function addressOfResult(): string {
  return document.querySelector<HTMLAnchorElement>('.search-list > li h2 a')?.href ?? '';
}
