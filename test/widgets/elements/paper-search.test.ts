import axe from 'axe-core';
import { page as tab, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeId, writeRow } from '../../../widgets/src/core/search/index-files.ts';
import { network, type PagefindResponse } from '../../../widgets/src/core/search/pagefind.ts';
import type { Fragment } from '../../../widgets/src/core/search/result.ts';
import '../../../widgets/src/define/paper-search.ts';
import type { PaperSearch } from '../../../widgets/src/paper-search.ts';
import { eventually } from './eventually.ts';
import { newSite, type Watch, watch } from './strange-site.ts';

type Search = (text: string | null) => Promise<PagefindResponse>;

let page: Watch;
let site: string;
let load = vi.spyOn(network, 'importModule');
let reach = vi.spyOn(network, 'isReachable');
let read = vi.spyOn(network, 'readText');

beforeEach(() => {
  page = watch();
  site = newSite();
  load = vi.spyOn(network, 'importModule');
  reach = vi.spyOn(network, 'isReachable').mockResolvedValue(true);
  read = vi.spyOn(network, 'readText');
  document.body.replaceChildren();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.documentElement.removeAttribute('style');
  page.end();
});

const fragment = (name: string, more: Partial<Fragment> = {}): Fragment => ({
  url: `${site}papers/${name}/`,
  content: `All about the ${name} and a lantern: two words`,
  meta: { title: `The ${name}` },
  ...more,
});

const hits = (...fragments: Fragment[]): PagefindResponse => ({
  results: fragments.map((one, row) => ({
    id: writeId(row),
    score: 1,
    data: () => Promise.resolve({ ...one, meta: { ...one.meta, at: writeRow(row) } }),
  })),
});

/** What is known of each record, and what an index consists of. */
const known = {
  schema: 'offprint/search-facts/1',
  kinds: { paper: 9, digest: 0, topic: 0 },
  dates: Array.from({ length: 9 }, () => '2024-05-17'),
  certainties: '~'.repeat(9),
  topics: [],
  digests: [],
  code: [],
};
const consists = {
  schema: 'offprint/search/1',
  shards: [{ path: '', records: 9, facts: 'facts.json' }],
  vocabulary: 'vocabulary.txt',
  topics: [],
  topicLabels: [],
  digests: [],
};

/** Has the index of the site answer. */
function answering(search: Search, facts: object = known): void {
  load.mockResolvedValue({ createInstance: () => ({ search, destroy: () => Promise.resolve() }) });
  read.mockImplementation((url) => {
    if (url.endsWith('.txt')) return Promise.resolve('offprint/vocabulary/1\n\n\n');
    return Promise.resolve(JSON.stringify(url.endsWith('/search.json') ? consists : facts));
  });
}

const three = (): PagefindResponse => hits(fragment('lantern'), fragment('buoy'), fragment('pier'));

async function shown(properties: object = { site }): Promise<PaperSearch> {
  const box = document.createElement('paper-search');
  box.lang = 'en-GB';
  Object.assign(box, properties);
  document.body.append(box);
  await box.updateComplete;
  return box;
}

const parts = (box: PaperSearch, part: string): HTMLElement[] => [
  ...(box.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${part}"]`) ?? []),
];
const texts = (box: PaperSearch, part: string): string[] =>
  parts(box, part).map(({ textContent }) => textContent.trim());
const field = (box: PaperSearch): HTMLInputElement => {
  const found = box.shadowRoot?.querySelector('input');
  if (!found) throw new Error('There is no field.');
  return found;
};
const status = (box: PaperSearch): string =>
  box.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
const active = (box: PaperSearch): string | undefined => {
  const id = field(box).getAttribute('aria-activedescendant');
  const option = id === null ? null : box.shadowRoot?.getElementById(id);
  expect(option?.ariaSelected ?? null).toBe(id === null ? null : 'true');
  return option?.querySelector('[part="result-title"]')?.textContent;
};

/** Adds to what stands in the field, all at once: how fast keys come, on a busy machine, is nobody's to say. */
async function type(box: PaperSearch, text: string): Promise<void> {
  await userEvent.fill(field(box), field(box).value + text);
}

async function found(box: PaperSearch, text = 'lantern'): Promise<void> {
  await type(box, text);
  await eventually(() => expect(parts(box, 'result')).not.toHaveLength(0));
}

test('asks for nothing before a reader goes to the field, and then loads the index of the site', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  expect([load.mock.calls, reach.mock.calls, page.asked]).toEqual([[], [], []]);
  await userEvent.click(field(box));
  await eventually(() => expect(load).toHaveBeenCalledWith(`${site}pagefind/pagefind.js`));
});

test('shows what was found, where the words stand in it, and a way to all of it', async () => {
  const search = vi.fn<Search>(() => Promise.resolve(three()));
  answering(search);
  const box = await shown();
  await found(box, 'lantern & words');
  expect(search.mock.calls.map(([text]) => text)).toEqual(['lantern words']);
  expect(texts(box, 'result-title')).toEqual(['The lantern', 'The buoy', 'The pier']);
  expect(texts(box, 'result-meta')[0]).toBe('Paper · 17 May 2024 · year worked out');
  expect(parts(box, 'result')[0]?.getAttribute('href')).toBe(`${site}papers/lantern/`);
  expect(parts(box, 'excerpt')[0]?.querySelector('mark')?.textContent).toBe('lantern');
  expect(status(box)).toBe('3 results');
  expect(parts(box, 'all')[0]?.getAttribute('href')).toBe(`${site}search/?q=lantern+%26+words`);
  expect(texts(box, 'credit')).toEqual(['from tiny.test']);
});

test('keys that come one after the other are one search', async () => {
  const search = vi.fn<Search>(() => Promise.resolve(three()));
  answering(search);
  const box = await shown();
  for (const text of ['la', 'lan', 'lant', 'lanter']) {
    field(box).value = text;
    field(box).dispatchEvent(new InputEvent('input'));
  }
  await eventually(() => expect(status(box)).toBe('3 results'));
  expect(search.mock.calls.map(([text]) => text)).toEqual(['lanter']);
});

test('says that nothing was found', async () => {
  answering(() => Promise.resolve(hits()));
  const box = await shown();
  await type(box, 'xyzzy');
  await eventually(() => expect(status(box)).toBe('Nothing found'));
  expect(parts(box, 'results')[0]?.checkVisibility()).toBe(false);
  expect(parts(box, 'all')).toEqual([]);
});

test('is used with the keyboard alone', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  await found(box);
  expect(field(box).ariaExpanded).toBe('true');
  const seen: (string | undefined)[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
    await userEvent.keyboard(`{${key}}`);
    await box.updateComplete;
    seen.push(active(box));
  }
  const [first, second, last] = texts(box, 'result-title');
  expect(seen).toEqual([first, second, last, undefined, last, first]);
  await userEvent.keyboard('{Escape}');
  await box.updateComplete;
  expect([field(box).ariaExpanded, active(box), field(box).value]).toEqual([
    'false',
    undefined,
    'lantern',
  ]);
  expect(parts(box, 'results')[0]?.checkVisibility()).toBe(false);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(page.harm).toEqual([`navigation to ${site}papers/lantern/`]);
});

test('results that come late leave the choice where the arrows brought it', async () => {
  const late = Promise.withResolvers<PagefindResponse>();
  answering((text) => (text === 'lantern two' ? late.promise : Promise.resolve(three())));
  const box = await shown();
  await found(box);
  await type(box, ' two');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await box.updateComplete;
  expect(active(box)).toBe('The buoy');
  late.resolve(hits(fragment('buoy'), fragment('lantern')));
  await eventually(() => expect(texts(box, 'result-title')).toHaveLength(2));
  expect(active(box)).toBe('The buoy');
});

test('Enter without a choice leads to the search page of the site, with what was typed', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  await found(box, 'two words');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(page.harm).toEqual([`navigation to ${site}search/?q=two+words`]));
});

test('results go when the focus does, and come again with it', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  await found(box);
  await userEvent.keyboard('{Tab}');
  await box.updateComplete;
  expect(parts(box, 'result')).toEqual([]);
  await userEvent.click(field(box));
  await box.updateComplete;
  expect(parts(box, 'result')).toHaveLength(3);
});

test('tells the page what was chosen, and the page may do something else with it', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  await found(box);
  const told: unknown[] = [];
  box.addEventListener('offprint-select', (event) => {
    told.push(event.detail);
    event.preventDefault();
  });
  const [, second] = parts(box, 'result');
  if (second) await userEvent.click(second);
  expect(told).toEqual([{ id: 'buoy', title: 'The buoy', url: `${site}papers/buoy/` }]);
  expect(page.harm).toEqual([]);
});

test('an answer that comes after a later question is dropped', async () => {
  const answers = new Map<string | null, (response: PagefindResponse) => void>();
  answering((text) => new Promise((done) => answers.set(text, done)));
  const box = await shown();
  await type(box, 'a');
  await eventually(() => expect(answers.has('a')).toBe(true));
  await type(box, 'b');
  await eventually(() => expect(answers.has('ab')).toBe(true));
  answers.get('ab')?.(hits(fragment('late', { content: 'ab' })));
  await eventually(() => expect(texts(box, 'result-title')).toEqual(['The late']));
  answers.get('a')?.(hits(fragment('early')));
  await new Promise((done) => setTimeout(done, 50));
  expect(texts(box, 'result-title')).toEqual(['The late']);
});

test('an emptied field shows nothing', async () => {
  answering(() => Promise.resolve(three()));
  const box = await shown();
  await found(box);
  await userEvent.clear(field(box));
  await box.updateComplete;
  expect([status(box), ...parts(box, 'result'), ...parts(box, 'all')]).toEqual(['']);
});

test('whatever an index says is shown as text, or not at all', async () => {
  const bad = '<img src=x onerror=alert(1)>';
  answering(
    () =>
      Promise.resolve(
        hits(
          fragment('x', { url: 'javascript:alert(1)', content: bad, meta: { title: bad } }),
          fragment('y', { content: 'alert', meta: {} }),
        ),
      ),
    {
      ...known,
      kinds: { paper: 0, digest: 0, topic: 0 },
      dates: [bad],
      certainties: 'constructor',
    },
  );
  const box = await shown();
  await found(box, 'alert');
  expect(texts(box, 'result-title')).toEqual([bad, '']);
  expect(texts(box, 'result-meta')).toEqual(['', '']);
  expect(texts(box, 'excerpt')[0]).toBe(bad);
  expect(parts(box, 'result')[0]?.hasAttribute('href')).toBe(false);
  expect(box.shadowRoot?.querySelector('img')).toBeNull();
  expect(box.scrollWidth).toBe(box.clientWidth);
});

/** A box as a plain form says what it is. */
const plain = (box: PaperSearch) => [
  status(box),
  parts(box, 'result').length,
  parts(box, 'credit').length,
];
const PLAIN_FORM = ['Results open on tiny.test', 0, 0];

test('where the index cannot be loaded it is a plain form, and tries no site twice', async () => {
  load.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
  const box = await shown();
  await type(box, 'lantern');
  await eventually(() => expect(plain(box)).toEqual(PLAIN_FORM));
  const other = await shown();
  expect(plain(other)).toEqual(PLAIN_FORM);
  await type(other, 'buoy');
  await type(box, ' and more');
  await new Promise((done) => setTimeout(done, 300));
  expect([plain(box), plain(other)]).toEqual([PLAIN_FORM, PLAIN_FORM]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(reach).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(page.harm[0]).toContain(`${site}search/?q=lantern`));
});

test('a policy without WebAssembly or without the site is met once, and no script is loaded in vain', async () => {
  const module = vi.spyOn(WebAssembly, 'Module').mockImplementation(function () {
    throw new WebAssembly.CompileError('refused');
  });
  const box = await shown();
  await type(box, 'x');
  await eventually(() => expect(plain(box)).toEqual(PLAIN_FORM));
  expect([module.mock.calls.length, reach.mock.calls.length, load.mock.calls.length]).toEqual([
    1, 0, 0,
  ]);
  module.mockRestore();
  site = newSite();
  reach.mockResolvedValue(false);
  const other = await shown();
  await type(other, 'x');
  await eventually(() => expect(plain(other)).toEqual(PLAIN_FORM));
  expect([reach.mock.calls.length, load.mock.calls.length]).toEqual([1, 0]);
});

test('an index that is something else, breaks or never answers makes it a plain form too', async () => {
  for (const module of [{ default: '' }, null, { createInstance: () => ({}) }]) {
    site = newSite();
    load.mockResolvedValue(module);
    const box = await shown();
    await type(box, 'x');
    await eventually(() => expect(plain(box)).toEqual(PLAIN_FORM));
  }
  site = newSite();
  answering(() => new Promise(() => undefined));
  const box = await shown();
  await userEvent.click(field(box));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  field(box).value = 'x';
  field(box).dispatchEvent(new InputEvent('input'));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(status(box)).toBe('Searching…');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(plain(box)).toEqual(PLAIN_FORM);
});

test('what fails while the browser is offline is tried again', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  load.mockRejectedValue(new TypeError('offline'));
  const box = await shown();
  await type(box, 'x');
  await eventually(() => expect(plain(box)).toEqual(PLAIN_FORM));
  online.mockReturnValue(true);
  answering(() => Promise.resolve(three()));
  await found(box, ' lantern');
  expect(status(box)).toBe('3 results');
});

test('without a site shows what the page put into it, and takes a site later', async () => {
  const box = await shown({});
  box.insertAdjacentHTML('beforeend', '<a href="https://example.org/search/">Search</a>');
  expect(box.querySelector('a')?.checkVisibility()).toBe(true);
  box.site = site;
  await box.updateComplete;
  expect(box.shadowRoot?.querySelector('form')?.action).toBe(`${site}search/`);
  expect(box.querySelector('a')?.checkVisibility()).toBe(false);
  const second = newSite();
  answering(() => Promise.resolve(three()));
  await found(box);
  box.site = second;
  await box.updateComplete;
  expect([parts(box, 'result').length, status(box)]).toEqual([0, '']);
  await type(box, 's');
  await eventually(() => expect(load).toHaveBeenLastCalledWith(`${second}pagefind/pagefind.js`));
});

test.for([240, 320, 720])('nothing below it moves at %i px, whatever is found', async (width) => {
  const long = `Lantern-${'A-Very-Long-Word'.repeat(30)}`;
  answering(() =>
    Promise.resolve(hits(fragment('x', { content: long, meta: { title: long } }), fragment('y'))),
  );
  await tab.viewport(width, 600);
  const box = await shown();
  const before = box.getBoundingClientRect();
  await found(box);
  expect(box.getBoundingClientRect().toJSON()).toEqual(before.toJSON());
  const [results] = parts(box, 'results');
  expect(results?.getBoundingClientRect().width).toBeLessThanOrEqual(width);
  expect(results?.scrollWidth).toBe(results?.clientWidth);
  // At the end of a page, the page is longer for as long as there are results.
  expect(document.documentElement.scrollHeight).toBeGreaterThan(before.bottom + 100);
});

test.for(['light', 'dark'])(
  'has nothing that axe complains about in %s colours, either way of reading',
  async (theme) => {
    document.documentElement.style.colorScheme = theme;
    document.documentElement.style.background = 'light-dark(#fff, #000)';
    answering(() => Promise.resolve(three()));
    for (const dir of ['ltr', 'rtl']) {
      const box = await shown({ site, dir });
      await found(box);
      await userEvent.keyboard('{ArrowDown}');
      const { violations } = await axe.run(box);
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      box.remove();
    }
  },
);
