import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { define } from '../../../widgets/src/core/define.ts';
import '../../../widgets/src/define/paper-card.ts';
import { PaperCard } from '../../../widgets/src/paper-card.ts';
import { BARE, GONE, MOVED, PLAIN, RICH } from '../../fixtures/tiny-catalog.ts';
import { textIn } from './drawn.ts';
import { changed } from './mutations.ts';
import { type Watch, SITE, apiAddress, json, settled, trueFile, watch } from './strange-site.ts';

/** Every element is of one base class; a paper's card stands for all. */

let page: Watch;
beforeEach(() => {
  page = watch();
  document.body.replaceChildren();
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(page.harm).toEqual([]);
  page.end();
});

const address = apiAddress(`papers/${RICH}.json`);
const paper = trueFile(`papers/${RICH}.json`);
const TITLE = 'Lanterns that Answer';

/** What an element told, in order: `load`, or the kind of a problem. */
interface Told {
  events: string[];
}

function make(attributes: Record<string, string> = { src: address }): PaperCard & Told {
  const card = Object.assign(document.createElement('paper-card'), { events: [] as string[] });
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.addEventListener('offprint-load', () => card.events.push('load'));
  card.addEventListener('offprint-error', ({ detail }) => card.events.push(detail.problem.kind));
  card.innerHTML = '<a href="https://tiny.test/papers/x/">The paper’s own page</a>';
  return card;
}

function put(card: PaperCard): void {
  document.body.append(card);
}

/** An answer that is given when the test says so. */
function later(): { answer: () => Promise<Response>; give: () => void; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  let give = (): void => undefined;
  const wait = new Promise<void>((done) => (give = done));
  return {
    signals,
    give: () => give(),
    answer: (async (signal: AbortSignal) => {
      signals.push(signal);
      await wait;
      return new Response(JSON.stringify(paper));
    }) as () => Promise<Response>,
  };
}

test('an element goes from waiting to loading to ready, and tells it once', async () => {
  const slow = later();
  page.answers.set(address, slow.answer);
  const card = make();
  put(card);
  await card.updateComplete;
  expect(card.status).toBe('waiting');
  await expect.poll(() => card.status).toBe('loading');
  await card.updateComplete;
  expect(card.matches(':state(loading)')).toBe(true);
  expect(card.shadowRoot?.querySelector('[part=base]')?.ariaBusy).toBe('true');
  expect(card.querySelector('a')?.checkVisibility()).toBe(true);
  slow.give();
  await settled([card]);
  expect(card.status).toBe('ready');
  expect(card.matches(':state(ready)')).toBe(true);
  expect(card.matches(':state(loading)')).toBe(false);
  expect(card.querySelector('a')?.checkVisibility()).toBe(false);
  expect(card.events).toEqual(['load']);
});

test('nothing is asked for before an element is near, unless it is eager', async () => {
  const far = document.createElement('div');
  far.style.height = '9000px';
  document.body.append(far);
  const lazy = make();
  put(lazy);
  put(make({ src: apiAddress(`papers/${PLAIN}.json`), loading: 'eager' }));
  await expect.poll(() => page.asked).toEqual([apiAddress(`papers/${PLAIN}.json`)]);
  await new Promise((done) => setTimeout(done, 100));
  expect(lazy.status).toBe('waiting');
  far.remove();
  await settled([lazy]);
  expect(lazy.status).toBe('ready');
});

test('one request serves all elements that show the same', async () => {
  const cards = Array.from({ length: 20 }, () => make({ src: address, loading: 'eager' }));
  cards.forEach(put);
  await settled(cards);
  expect(page.asked).toEqual([address]);
  expect(cards.map(({ events }) => events)).toEqual(cards.map(() => ['load']));
});

test('a request ends with the last element that waits for it', async () => {
  const slow = later();
  page.answers.set(address, slow.answer);
  const [one, other] = [make(), make()];
  put(one);
  put(other);
  await expect.poll(() => slow.signals.length).toBe(1);
  one.remove();
  expect(slow.signals[0]?.aborted).toBe(false);
  other.remove();
  expect(slow.signals[0]?.aborted).toBe(true);
  slow.give();
  await new Promise((done) => setTimeout(done, 50));
  expect([...one.events, ...other.events]).toEqual([]);
});

test('an element that is moved while it loads shows its paper at its new place', async () => {
  const slow = later();
  page.answers.set(address, slow.answer);
  const card = make();
  put(card);
  await expect.poll(() => slow.signals.length).toBe(1);
  const box = document.createElement('div');
  document.body.append(box);
  box.append(card);
  slow.give();
  await settled([card]);
  expect(card.status).toBe('ready');
  expect(card.events).toEqual(['load']);
});

test('an element that is moved when it is ready asks for nothing and tells nothing', async () => {
  const card = make();
  put(card);
  await settled([card]);
  const box = document.createElement('div');
  document.body.append(box);
  box.append(card);
  card.variant = 'compact';
  await settled([card]);
  expect(page.asked).toEqual([address]);
  expect(card.events).toEqual(['load']);
});

test('what is to be shown may change at any time, and the last word counts', async () => {
  const slow = later();
  page.answers.set(address, slow.answer);
  const card = make({ src: address, loading: 'eager' });
  put(card);
  await expect.poll(() => slow.signals.length).toBe(1);
  card.src = apiAddress(`papers/${PLAIN}.json`);
  await settled([card]);
  slow.give();
  await new Promise((done) => setTimeout(done, 50));
  expect(textIn(card)).toContain('What Ships Come Home To');
  expect(card.events).toEqual(['load']);
  card.removeAttribute('src');
  await card.updateComplete;
  expect(card.status).toBe('idle');
  expect(card.querySelector('a')?.checkVisibility()).toBe(true);
  card.setAttribute('src', apiAddress(`papers/${BARE}.json`));
  await settled([card]);
  expect(textIn(card)).toContain('A Title');
});

test('an element that was changed while it was out of the page shows what it says when it is back', async () => {
  const card = make();
  put(card);
  await settled([card]);
  card.remove();
  card.src = apiAddress(`papers/${PLAIN}.json`);
  await card.updateComplete;
  expect(page.asked).toHaveLength(1);
  put(card);
  await settled([card]);
  expect(textIn(card)).toContain('What Ships Come Home To');
});

test('data that a page hands over is shown at once, and goes before an address', async () => {
  const card = make({ src: address, loading: 'eager' });
  card.paper = trueFile(`papers/${PLAIN}.json`) as unknown as PaperCard['paper'];
  put(card);
  await card.updateComplete;
  expect(card.status).toBe('ready');
  expect(page.asked).toEqual([]);
  expect(textIn(card)).toContain('What Ships Come Home To');
  card.paper = null;
  await settled([card]);
  expect(textIn(card)).toContain(TITLE);
  expect(card.events).toEqual(['load', 'load']);
});

test('data may stand in the page as JSON, and may come or change later', async () => {
  const card = make({});
  put(card);
  await card.updateComplete;
  expect(card.status).toBe('idle');
  const child = document.createElement('script');
  child.type = 'application/json';
  child.textContent = JSON.stringify(paper);
  card.append(child);
  await expect.poll(() => card.status).toBe('ready');
  card.variant = 'full';
  await card.updateComplete;
  expect(card.events).toEqual(['load']);
  child.textContent = JSON.stringify(trueFile(`papers/${PLAIN}.json`));
  card.requestUpdate();
  await card.updateComplete;
  expect(textIn(card)).toContain('What Ships Come Home To');
  child.remove();
  await expect.poll(() => card.status).toBe('idle');
});

test('JSON of a page that is still on its way is waited for', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const card = make({});
  const child = document.createElement('script');
  child.type = 'application/json';
  const text = JSON.stringify(paper);
  child.textContent = text.slice(0, 99);
  card.replaceChildren(child);
  put(card);
  await card.updateComplete;
  expect([card.status, card.events]).toEqual(['idle', []]);
  child.textContent = text;
  state.mockReturnValue('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  await expect.poll(() => card.status).toBe('ready');
  expect(card.events).toEqual(['load']);
});

test.for(['{', '"text"', '[]', 'null', '{"schema":"offprint/papers/1"}'])(
  'JSON in the page that is no paper (%s) is told once',
  async (text) => {
    const card = make({});
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = text;
    card.append(child);
    put(card);
    await settled([card]);
    await new Promise((done) => setTimeout(done, 20));
    expect(card.events).toEqual(text === 'null' ? [] : ['unusable']);
  },
);

test('a paper that gave its address up is followed, and one that is gone says so', async () => {
  const moved = make({ site: SITE, paper: MOVED });
  const gone = make({ site: SITE, paper: GONE });
  put(moved);
  put(gone);
  await settled([moved, gone]);
  expect(textIn(moved)).toContain(TITLE);
  expect(gone.events).toEqual(['gone']);
  expect(textIn(gone)).toContain('This is no longer there.');
});

test('a note of departure leads nowhere but to another file of the same folder', async () => {
  page.answers.set(
    address,
    json({ schema: 'offprint/departed/1', id: RICH, movedTo: '//evil.test/x' }),
  );
  const card = make();
  put(card);
  await settled([card]);
  expect(card.status).toBe('error');
  expect(page.asked.every((asked) => asked.startsWith(SITE))).toBe(true);
});

test('a file of a newer version says so and leads to its page', async () => {
  page.answers.set(address, json(changed(paper, ['schema'], 'offprint/paper/2')));
  const card = make();
  card.replaceChildren();
  put(card);
  await settled([card]);
  expect(card.events).toEqual(['newer']);
  const link = card.shadowRoot?.querySelector<HTMLAnchorElement>('[part=page-link]');
  expect(link?.href).toBe(`${SITE}papers/${RICH}/`);
  expect(link?.checkVisibility()).toBe(true);
});

/** A child that holds data, as text. */
function dataChild(text: string): HTMLScriptElement {
  const child = document.createElement('script');
  child.type = 'application/json';
  child.textContent = text;
  return child;
}

/** Where the link leads that the element draws itself; `null` where it draws none. */
function ownLink(card: PaperCard): string | null {
  const link = card.shadowRoot?.querySelector<HTMLAnchorElement>('[part=page-link]');
  return link?.checkVisibility() ? link.href : null;
}

test('what a page has put in for other ends leaves a reader the link to what cannot be shown', async () => {
  page.answers.set(address, json(changed(paper, ['schema'], 'offprint/paper/2')));
  const header = document.createElement('b');
  header.slot = 'header';
  for (const inside of [['\n  '], [header, ' '], ['Loading the paper']]) {
    const card = make();
    card.replaceChildren(...inside);
    put(card);
    await settled([card]);
    expect(ownLink(card)).toBe(`${SITE}papers/${RICH}/`);
  }
  const linked = make();
  put(linked);
  await settled([linked]);
  expect(ownLink(linked)).toBe(null);
});

test('data of a page that cannot be shown leads to the paper that is named, or else to the site', async () => {
  for (const [attributes, link] of [
    [{ site: SITE, paper: RICH }, `${SITE}papers/${RICH}/`],
    [{ site: SITE }, SITE],
    [{}, null],
  ] as const) {
    const card = make(attributes);
    card.replaceChildren(dataChild('{"schema":"offprint/paper/2"}'));
    put(card);
    await settled([card]);
    expect(card.events).toEqual(['newer']);
    expect(ownLink(card)).toBe(link);
  }
});

test('a property that is set back to nothing leaves what the element’s child says', async () => {
  const card = make({});
  card.append(dataChild(JSON.stringify(paper)));
  card.paper = trueFile(`papers/${PLAIN}.json`) as unknown as PaperCard['paper'];
  put(card);
  await card.updateComplete;
  expect(textIn(card)).toContain('What Ships Come Home To');
  card.paper = null;
  await card.updateComplete;
  expect(textIn(card)).toContain(TITLE);
});

test('what a host lacks for a moment is tried again by itself, and told as loaded only', async () => {
  const first = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => new Response('', { status: 503 }),
  ];
  page.answers.set(address, () => first.shift()?.() ?? Response.json(paper));
  const [card, other] = [make(), make()];
  put(card);
  put(other);
  await settled([card, other]);
  expect(card.events).toEqual(['load']);
  expect(other.events).toEqual(['load']);
  expect(page.asked).toHaveLength(3);
});

test('a host that says when to come again is asked then, or not at all where that is long', async () => {
  const [soon, late] = ['2', '3600'].map((seconds, index) => {
    const src = apiAddress(`papers/busy-${index}.json`);
    let isBusy = true;
    page.answers.set(src, () => {
      const headers = { 'retry-after': seconds };
      const answer = isBusy ? new Response('', { status: 429, headers }) : Response.json(paper);
      isBusy = false;
      return answer;
    });
    const card = make({ src });
    put(card);
    return card;
  });
  if (!soon || !late) throw new Error('There are two.');
  const start = performance.now();
  await settled([late]);
  expect(late.events).toEqual(['failed']);
  expect(soon.status).toBe('loading');
  await settled([soon]);
  expect(soon.events).toEqual(['load']);
  expect(performance.now() - start).toBeGreaterThan(1900);
});

test.for([400, 403, 404, 410, 451])('a host that answers %d is not asked again', async (status) => {
  page.answers.set(address, () => new Response('', { status }));
  const card = make();
  put(card);
  await settled([card]);
  expect(card.status).toBe('error');
  expect(page.asked).toHaveLength(1);
});

test('an element that goes between two tries asks no more', async () => {
  const signals: (AbortSignal | null)[] = [];
  page.answers.set(address, (signal) => {
    signals.push(signal);
    return new Response('', { status: 503 });
  });
  const card = make();
  put(card);
  await expect.poll(() => signals.length).toBe(1);
  card.remove();
  await new Promise((done) => setTimeout(done, 1500));
  // A request whose signal is aborted is none.
  expect(signals.slice(1).filter((signal) => !signal?.aborted)).toEqual([]);
});

test('what failed is tried again when a reader says so', async () => {
  let isUp = false;
  page.answers.set(
    address,
    () => new Response(isUp ? JSON.stringify(paper) : '', { status: isUp ? 200 : 503 }),
  );
  const card = make();
  put(card);
  await settled([card]);
  expect(page.asked).toHaveLength(3);
  expect(card.events).toEqual(['failed']);
  isUp = true;
  card.shadowRoot?.querySelector<HTMLElement>('[part=retry]')?.click();
  await expect.poll(() => card.status).toBe('ready');
  expect(card.events).toEqual(['failed', 'load']);
  expect(card.shadowRoot?.querySelector('[part=retry]')).toBe(null);
});

test('what a connection lacked is loaded when it is back, and by no element that is gone', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  page.answers.set(address, () => Promise.reject(new TypeError('Failed to fetch')));
  const [card, other] = [make(), make()];
  put(card);
  put(other);
  await settled([card, other]);
  expect(card.status).toBe('offline');
  expect(textIn(card)).toContain('when you are online');
  other.remove();
  onLine.mockReturnValue(true);
  page.answers.delete(address);
  const before = page.asked.length;
  dispatchEvent(new Event('online'));
  await expect.poll(() => card.status).toBe('ready');
  expect(page.asked).toHaveLength(before + 1);
  expect(other.events).toEqual(['failed']);
});

test('a page that cancels an error keeps its fallback, and hears of it once', async () => {
  const card = make({ site: SITE, paper: 'nothing' });
  card.addEventListener('offprint-error', (event) => event.preventDefault());
  put(card);
  await settled([card]);
  await new Promise((done) => setTimeout(done, 20));
  expect(card.events).toEqual(['gone']);
  expect(card.status).toBe('error');
  expect(textIn(card).trim()).toBe('');
  expect(card.querySelector('a')?.checkVisibility()).toBe(true);
});

test('the slots for a header and a footer are there in every state', async () => {
  const card = make({ site: SITE, paper: RICH });
  card.insertAdjacentHTML('beforeend', '<b slot="header">Above</b><b slot="footer">Below</b>');
  put(card);
  for (let state = 0; state < 2; state += 1) {
    await card.updateComplete;
    const [above, below] = card.querySelectorAll('b');
    expect(above?.checkVisibility() && below?.checkVisibility()).toBe(true);
    await settled([card]);
  }
});

test('attributes are reflected, and defaults are not', async () => {
  const card = make({});
  Object.assign(card, { site: SITE, paper: RICH, variant: 'full' });
  put(card);
  await settled([card]);
  expect(card.getAttributeNames().toSorted()).toEqual(['site', 'variant']);
  card.loading = 'eager';
  await card.updateComplete;
  expect(card.getAttribute('loading')).toBe('eager');
  card.removeAttribute('loading');
  expect(card.loading).toBe(null);
});

test('requests carry nothing that tells who reads what where', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  const card = make();
  put(card);
  await settled([card]);
  expect(asked.mock.lastCall?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test('markup of a server is replaced', async () => {
  const box = document.createElement('div');
  box.setHTMLUnsafe(
    `<paper-card src="${address}"><template shadowrootmode="open"><p>Old</p></template></paper-card>`,
  );
  document.body.append(box);
  const card = box.querySelector('paper-card');
  if (!card) throw new Error('There is no card.');
  await settled([card]);
  expect(textIn(card)).toContain(TITLE);
  expect(textIn(card)).not.toContain('Old');
});

test('what a page set before the script came is heard', async () => {
  const early = document.createElement('late-card');
  Object.assign(early, { site: SITE, paper: RICH });
  document.body.append(early);
  customElements.define('late-card', class extends PaperCard {});
  if (!(early instanceof PaperCard)) throw new Error('There is no card.');
  await settled([early]);
  expect(textIn(early)).toContain(TITLE);
});

test('a tag that is taken is told once, and stays as it is', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  define('paper-card', PaperCard);
  expect(warn).not.toHaveBeenCalled();
  define('paper-card', class extends PaperCard {});
  define('paper-card', class extends PaperCard {});
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.lastCall?.[0]).toContain('<paper-card> is already there');
  expect(customElements.get('paper-card')).toBe(PaperCard);
});
