import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shared } from '../../../widgets/src/core/words/shared.ts';
import '../../../widgets/src/define/digest-list.ts';
import type { DigestList } from '../../../widgets/src/digest-list.ts';
import { DIGEST } from '../../fixtures/tiny-catalog.ts';
import { expectSameRoom } from './same-room.ts';
import { apiAddress, json, newSite, settled, trueFile, type Watch, watch } from './strange-site.ts';

let page: Watch;
let site: string;
beforeEach(() => {
  page = watch();
  site = newSite();
  document.body.replaceChildren();
});
afterEach(() => {
  document.documentElement.removeAttribute('style');
  page.end();
});

/** Puts an element into the page and waits until it stands. */
async function shown(
  attributes: Record<string, string>,
  { data, child }: { data?: unknown; child?: string } = {},
): Promise<DigestList> {
  const list = document.createElement('digest-list');
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) {
    list.setAttribute(name, value);
  }
  if (data !== undefined) Reflect.set(list, 'data', data);
  if (child !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = child;
    list.append(script);
  }
  document.body.append(list);
  await settled([list]);
  return list;
}

const parts = (list: DigestList, part: string): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${part}"]`) ?? []),
];
const texts = (list: DigestList, part: string): string[] =>
  parts(list, part).map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '));
const links = (list: DigestList, part: string): (string | null)[] =>
  parts(list, part).map((link) => link.getAttribute('href'));

/** A digest as its file says it, with so many papers. */
const digest = (count: number, more: object = {}) => ({
  schema: 'offprint/digest/1',
  id: 'd',
  url: '../../../digests/d/',
  kind: 'capture',
  title: 'Daily Papers',
  source: 'd.txt',
  capturedOn: { date: '2025-11-07', monthDay: '11-07', certainty: 'inferred' },
  why: 'The bylines say so.',
  entries: Array.from({ length: count }, (_, at) => ({ id: `p-${at}`, title: `Paper ${at}` })),
  ...more,
});

test('shows the first papers of a digest, each with a link to its page, and how many more there are', async () => {
  const list = await shown({ site, digest: DIGEST });
  const file = trueFile(`digests/${DIGEST}.json`) as {
    title: string;
    entries: { title: string }[];
  };
  expect(texts(list, 'title')).toEqual([file.title]);
  expect(links(list, 'paper')).toHaveLength(5);
  expect(texts(list, 'paper')).toEqual(file.entries.slice(0, 5).map(({ title }) => title));
  expect(links(list, 'paper')[0]).toBe(`${site}papers/what-ships-come-home-to/`);
  expect(texts(list, 'more')).toEqual(['10 more']);
  expect(links(list, 'more')).toEqual([`${site}digests/${DIGEST}/`]);
  expect(texts(list, 'credit')).toEqual(['from tiny.test']);
  expect(links(list, 'credit')).toEqual([site]);
});

test('without a digest shows the latest of the site, wherever its list says that it is', async () => {
  const all = trueFile('digests.json') as { digests: object[] };
  page.answers.set(
    apiAddress('digests.json', site),
    json({ ...all, digests: all.digests.map((one) => ({ ...one, file: 'https://evil.test/x' })) }),
  );
  const list = await shown({ site });
  expect(links(list, 'more')).toEqual([`${site}digests/${DIGEST}/`]);
  expect(page.asked).toEqual(
    ['digests.json', `digests/${DIGEST}.json`].map((path) => apiAddress(path, site)),
  );
});

test('says the day of a digest, and how far it is known', async () => {
  const day = async (capturedOn: unknown) => {
    const [said] = texts(
      await shown({ lang: 'en-GB' }, { data: digest(1, { capturedOn }) }),
      'about',
    );
    document.body.replaceChildren();
    return said;
  };
  expect(await day({ date: '2025-11-07', monthDay: '11-07', certainty: 'stated' })).toBe(
    '7 Nov 2025',
  );
  expect(await day({ date: '2025-11-07', monthDay: '11-07', certainty: 'inferred' })).toBe(
    '7 Nov 2025 year worked out',
  );
  expect(await day({ date: null, monthDay: '11-07', certainty: 'unknown' })).toBe(
    '7 Nov year unknown',
  );
  expect(await day({ date: null, monthDay: null, certainty: 'unknown' })).toBeUndefined();
  expect(await day({ date: 'yesterday', monthDay: {}, certainty: {} })).toBeUndefined();
  expect(await day({ date: '2025-11', certainty: 'constructor' })).toBe('Nov 2025');
});

test('shows as many papers as it is told, and something sensible where that is no number of papers', async () => {
  const list = await shown({ limit: '3' }, { data: digest(300) });
  const count = async (limit: string) => {
    list.setAttribute('limit', limit);
    await list.updateComplete;
    return parts(list, 'item').length;
  };
  expect(parts(list, 'item')).toHaveLength(3);
  expect(await count('1')).toBe(1);
  expect(await count('0')).toBe(5);
  expect(await count('many')).toBe(5);
  expect(await count('-7')).toBe(1);
  expect(await count('1e99')).toBe(200);
  list.limit = 4;
  await list.updateComplete;
  expect(list.getAttribute('limit')).toBe('4');
});

test('a page that has the data already has nothing fetched, by property or by child', async () => {
  const byProperty = await shown({ site }, { data: digest(2) });
  const byChild = await shown({ site }, { child: JSON.stringify(digest(2)) });
  for (const list of [byProperty, byChild]) {
    expect(links(list, 'paper')).toEqual([`${site}papers/p-0/`, `${site}papers/p-1/`]);
    expect(texts(list, 'more')).toEqual([]);
  }
  expect(page.asked).toEqual([]);
});

test('data of nobody knows where has no links, unless it says where it is from', async () => {
  const list = await shown({}, { data: digest(9) });
  expect(links(list, 'paper')).toEqual(Array(5).fill(null));
  expect(texts(list, 'more')).toEqual(['4 more']);
  expect(parts(list, 'credit')).toEqual([]);
  const whole = await shown({}, { data: digest(9, { url: 'https://a.test/base/digests/d/' }) });
  expect(links(whole, 'paper')[0]).toBe('https://a.test/base/papers/p-0/');
  expect(links(whole, 'more')).toEqual(['https://a.test/base/digests/d/']);
});

test('a title without a link has the direction that it is written in', async () => {
  const list = await shown({}, { data: digest(1, { title: 'أوراق (2025)' }) });
  const [title] = parts(list, 'title');
  expect(title?.querySelector('a')).toBe(null);
  expect(title?.querySelector('bdi')?.textContent).toBe('أوراق (2025)');
});

test('says in words that there is nothing to show', async () => {
  const empty = await shown({}, { data: digest(0) });
  expect([empty.status, ...texts(empty, 'message')]).toEqual([
    'empty',
    'This digest lists no papers.',
  ]);
  page.answers.set(
    apiAddress('digests.json', site),
    json({ schema: 'offprint/digests/1', id: 'digests', digests: [] }),
  );
  const none = await shown({ site });
  expect([none.status, ...texts(none, 'message')]).toEqual([
    'empty',
    'This site has no digests yet.',
  ]);
});

test('leaves out what is no paper, and links nothing whose id is none', async () => {
  const odd = [
    null,
    7,
    'x',
    [],
    {},
    { id: 1, title: 'a' },
    { id: 'a', title: { text: 'a' } },
    { id: 'a', title: '' },
  ];
  const entries = [
    ...odd,
    { id: '../../admin', title: 'Up' },
    { id: 'javascript:alert(1)', title: 'Run' },
  ];
  const list = await shown({ site }, { data: digest(0, { entries }) });
  expect(texts(list, 'paper')).toEqual(['Up', 'Run']);
  expect(links(list, 'paper')).toEqual([null, null]);
  expect(parts(list, 'more')).toEqual([]);
});

test('a file of a newer kind is said to be newer, with a link to its page', async () => {
  page.answers.set(
    apiAddress('digests/d.json', site),
    json({ ...digest(1), schema: 'offprint/digest/2' }),
  );
  const list = await shown({ site, digest: 'd' });
  expect(list.status).toBe('error');
  expect(texts(list, 'message')).toEqual([shared.problem.newer]);
  expect(links(list, 'page-link')).toEqual([`${site}digests/d/`]);
});

test('tells the page which paper was chosen, and the page may do something else with it', async () => {
  const list = await shown({ site, digest: DIGEST });
  const told: unknown[] = [];
  document.body.addEventListener(
    'offprint-select',
    (event) => {
      told.push(event.detail);
      event.preventDefault();
    },
    { once: true },
  );
  parts(list, 'paper')[0]?.click();
  expect(told).toEqual([
    {
      id: 'what-ships-come-home-to',
      title: 'What Ships Come Home To: a Long Look at Harbours and at Those Who Keep Them',
      url: `${site}papers/what-ships-come-home-to/`,
    },
  ]);
  expect(page.harm).toEqual([]);
  parts(list, 'paper')[0]?.click();
  expect(page.harm).toEqual([`navigation to ${site}papers/what-ships-come-home-to/`]);
});

const long =
  'A Very Long Title about Everything that Anybody Ever Wrote of Lanterns and Harbours, '.repeat(6);
const titles = [
  'Short',
  long,
  'Ω'.repeat(400),
  '標題很長的論文'.repeat(40),
  'عنوان طويل جدا '.repeat(30),
];

test.for([
  [240, 11],
  [240, 16],
  [320, 16],
  [480, 16],
  [480, 25],
  [720, 16],
] as const)(
  'takes the same room at %i px, in letters of %i px, before and after it is there, whatever comes',
  async ([width, size]) => {
    const list = document.createElement('digest-list');
    Object.assign(list, { site, digest: 'd', loading: 'eager', limit: 5 });
    const entries = titles.map((title, at) => ({ id: `p-${at}`, title }));
    const file = digest(0, { title: long, entries: [...entries, ...entries] });
    const address = apiAddress('digests/d.json', site);
    await expectSameRoom(page, list, { width, size, address, file });
    const [body] = parts(list, 'body');
    expect(body?.scrollHeight).toBe(body?.clientHeight);
    // What is cut off for the eye is all there for a screen reader, and for a pointer.
    expect(parts(list, 'paper')[1]?.textContent.trim()).toBe(long.trim());
    expect(parts(list, 'paper')[1]?.title).toBe(long);
  },
);

test('takes the room of as many papers as it is to show, and what stands above it has its own', async () => {
  const height = async (limit: string, header = '') => {
    const list = await shown({ limit }, { data: digest(30) });
    list.insertAdjacentHTML('beforeend', header);
    return list.getBoundingClientRect().height;
  };
  const [one, two, three] = [await height('1'), await height('2'), await height('3')];
  expect(three - two).toBeCloseTo(two - one);
  expect(await height('2', '<div slot="header" style="height: 50px"></div>')).toBeCloseTo(two + 50);
});

test.for(['light', 'dark'])(
  'has nothing that axe complains about in %s colours, either way of reading',
  async (theme) => {
    document.documentElement.style.colorScheme = theme;
    document.documentElement.style.background = 'light-dark(#fff, #000)';
    for (const dir of ['ltr', 'rtl']) {
      const list = await shown({ site, digest: DIGEST, dir, lang: 'en' });
      const { violations } = await axe.run(list);
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      const [item] = parts(list, 'item');
      const [title] = parts(list, 'paper');
      const gap =
        (title?.getBoundingClientRect().left ?? 0) - (item?.getBoundingClientRect().left ?? 0);
      // The number stands before the title, wherever that begins.
      expect(gap > 0).toBe(dir === 'ltr');
    }
  },
);
