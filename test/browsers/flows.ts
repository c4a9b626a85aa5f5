import assert from 'node:assert/strict';
import type { Driven } from './driven.ts';

/** What each element of a page is at when all went well. */
const ALL_READY = [
  'paper-card ready',
  'topic-timeline ready',
  'digest-list ready',
  'related-papers ready',
  'paper-search ready',
].join('\n');

/** What is true of the elements in every browser, each in a sentence. `pages` is the address of the fixtures. */
export const flows: Readonly<Record<string, (browser: Driven, pages: string) => Promise<void>>> = {
  'all elements of a page show what they should': async (browser, pages) => {
    await browser.open(`${pages}every-element.html`);
    assert.equal(await browser.run(settle), ALL_READY);
    assert.match(await browser.run(textOf, 'paper-card'), /Ada Lee/);
    assert.match(await browser.run(textOf, 'digest-list'), /Lanterns that Answer/);
    assert.match(await browser.run(textOf, 'related-papers'), /Signal 0/);
  },

  'a citation is shown when it is asked for': async (browser, pages) => {
    await browser.open(`${pages}every-element.html`);
    await browser.run(settle);
    const citation = await browser.run(async () => {
      const root = document.querySelector('paper-card')?.shadowRoot;
      const cite = root?.querySelector('details[part~=cite]');
      if (cite instanceof HTMLDetailsElement) cite.open = true;
      const button = cite?.querySelector('button');
      button?.click();
      for (let wait = 0; wait < 600 && !root?.querySelector('textarea')?.value; wait++) {
        await new Promise((done) => setTimeout(done, 50));
      }
      return root?.querySelector('textarea')?.value ?? '';
    });
    assert.match(citation, /Lanterns that Answer/);
    assert.match(citation, /Ch[âa]telet|Ch\{\\\^\{?a/);
  },

  'keys lead from element to element, and into a timeline': async (browser, pages) => {
    await browser.open(`${pages}every-element.html`);
    await browser.run(settle);
    const seen: string[] = [];
    for (let step = 0; step < 40 && seen.at(-1) !== 'paper-search field'; step++) {
      await browser.press('Tab');
      seen.push(await browser.run(focused));
    }
    for (const place of [
      'paper-card title-link',
      'topic-timeline plot',
      'digest-list paper',
      'related-papers paper',
      'paper-search field',
    ]) {
      assert.ok(seen.includes(place), `${place} is not among ${seen.join(', ')}`);
    }
  },

  'keys zoom a timeline and choose a paper': async (browser, pages) => {
    await browser.open(`${pages}every-element.html`);
    await browser.run(settle);
    const status = (): Promise<string> => browser.run(textOf, 'topic-timeline', '[part~=status]');
    const before = await status();
    await browser.run(() => {
      const plot = document
        .querySelector('topic-timeline')
        ?.shadowRoot?.querySelector('[part~=plot]');
      if (plot instanceof HTMLElement) plot.focus();
      return plot?.localName ?? 'There is no plot.';
    });
    // What hears keys is loaded once the focus is there; those pressed before that are lost.
    let after = before;
    for (let press = 0; press < 100 && after === before; press++) {
      await browser.press('ArrowRight');
      await browser.press('+');
      after = await browser.run(changedFrom, before);
    }
    assert.notEqual(after, before);
    await browser.press('Enter');
    const chosen = await browser.run(async () => {
      const root = document.querySelector('topic-timeline')?.shadowRoot;
      for (let wait = 0; wait < 600 && !root?.querySelector('paper-card'); wait++) {
        await new Promise((done) => setTimeout(done, 50));
      }
      return root?.querySelector('paper-card')?.localName ?? 'nothing';
    });
    assert.equal(chosen, 'paper-card', 'no card of the chosen paper was opened');
  },

  'a search shows results in place': async (browser, pages) => {
    await browser.open(`${pages}every-element.html`);
    await browser.run(settle);
    const found = await browser.run(search, 'lanterns');
    assert.match(found, /lanterns/i);
  },

  'where a policy forbids it, the search is a form that leads to the site': async (
    browser,
    pages,
  ) => {
    await browser.open(`${pages}strict.html`);
    assert.equal(await browser.run(settle), ALL_READY);
    await browser.run(search, 'lanterns');
    const action = await browser.run(
      () => document.querySelector('paper-search')?.shadowRoot?.querySelector('form')?.action ?? '',
    );
    assert.match(action, /\/search\/$/);
  },
};

/** Waits until no element loads any more, and gives what each is at, in lines. */
async function settle(): Promise<string> {
  const tags = 'paper-card, topic-timeline, digest-list, related-papers, paper-search';
  const elements = [...document.querySelectorAll(tags)];
  const statuses = (): string[] =>
    elements.map((element) => `${element.localName} ${String(Reflect.get(element, 'status'))}`);
  for (let wait = 0; wait < 600; wait++) {
    if (!statuses().some((status) => /undefined|waiting|loading/.test(status))) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  await Promise.all(elements.map((element): unknown => Reflect.get(element, 'updateComplete')));
  return statuses().join('\n');
}

/** The text of what an element has drawn, or of a part of it. */
function textOf(tag: string, part?: string): string {
  const root = document.querySelector(tag)?.shadowRoot;
  return (part ? root?.querySelector(part) : root)?.textContent.trim() ?? '';
}

/** The text of the timeline's status once it is another, at the latest after a third of a second. */
async function changedFrom(before: string): Promise<string> {
  const part = document
    .querySelector('topic-timeline')
    ?.shadowRoot?.querySelector('[part~=status]');
  const text = (): string => part?.textContent.trim() ?? '';
  for (let wait = 0; wait < 7 && text() === before; wait++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return text();
}

/** Which part of which element has the focus. */
function focused(): string {
  const host = document.activeElement;
  const inner = host?.shadowRoot?.activeElement;
  return `${host?.localName ?? ''} ${inner?.part.value ?? inner?.localName ?? ''}`.trim();
}

/** Types words into the search, and gives what it finds, or nothing once it says that it is a plain form. */
async function search(words: string): Promise<string> {
  const root = document.querySelector('paper-search')?.shadowRoot;
  const field = root?.querySelector('input');
  if (!field) return 'There is no field.';
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const results = (): string => root?.querySelector('[part~=results]')?.textContent.trim() ?? '';
  const isPlain = (): boolean =>
    root?.querySelector('[role=status]')?.textContent.includes('open on') ?? false;
  for (let wait = 0; wait < 600 && results() === '' && !isPlain(); wait++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return results();
}
