import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../../widgets/src/define/related-papers.ts';
import type { RelatedPapers } from '../../../widgets/src/related-papers.ts';
import { BARE, PLAIN, RICH } from '../../fixtures/tiny-catalog.ts';
import { expectSameRoom } from './same-room.ts';
import { apiAddress, json, newSite, settled, type Watch, watch } from './strange-site.ts';

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

async function shown(properties: object): Promise<RelatedPapers> {
  const list = document.createElement('related-papers');
  Object.assign(list, { loading: 'eager', ...properties });
  document.body.append(list);
  await settled([list]);
  return list;
}

const parts = (list: RelatedPapers, part: string): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${part}"]`) ?? []),
];
const texts = (list: RelatedPapers, part: string): string[] =>
  parts(list, part).map(({ textContent }) => textContent.trim());
const links = (list: RelatedPapers, part: string): (string | null)[] =>
  parts(list, part).map((link) => link.getAttribute('href'));

const related = (papers: readonly unknown[]) => ({
  schema: 'offprint/related/1',
  id: 'x',
  related: papers,
});

test('shows the papers most like one, what both say, and where they are from', async () => {
  const list = await shown({ site, paper: PLAIN });
  expect(texts(list, 'title')).toEqual(['Related papers']);
  expect(texts(list, 'paper')).toEqual([
    'Signal 1: how harbours keep their time',
    'Signal 3: how harbours keep their time',
  ]);
  expect(links(list, 'paper')).toEqual([`${site}papers/signal-1/`, `${site}papers/signal-3/`]);
  expect(texts(list, 'why')).toEqual(['both: harbours', 'both: keep, time']);
  expect(links(list, 'credit')).toEqual([site]);
});

test('says nothing of reasons that are not given', async () => {
  const list = await shown({ src: apiAddress(`related/${RICH}.json`, site) });
  expect(texts(list, 'why')).toEqual(['both: lantern time']);
  expect(links(list, 'paper')[1]).toBe(`${site}papers/signal-2/`);
});

test('shows no more than it is told to, and does not say how many others there are', async () => {
  const list = await shown({ site, paper: PLAIN, limit: 1 });
  expect(texts(list, 'paper')).toHaveLength(1);
  expect(parts(list, 'more')).toEqual([]);
});

test('says in words that no paper is like it', async () => {
  const list = await shown({ site, paper: BARE });
  expect([list.status, ...texts(list, 'message')]).toEqual([
    'empty',
    'No other paper is close enough to this one.',
  ]);
});

test('a page that has the data already has nothing fetched', async () => {
  const data = related([{ id: 'a', title: 'A', why: ['b'] }]);
  expect(links(await shown({ data }), 'paper')).toEqual([null]);
  expect(links(await shown({ data, site }), 'paper')).toEqual([`${site}papers/a/`]);
  expect(page.asked).toEqual([]);
});

test('leaves out what is no paper and no reason', async () => {
  const odd = [null, 7, { id: 'a' }, { title: 'a' }];
  const reasons = ['x', 7, null, {}, ['y'], '<b>z</b>'];
  const list = await shown({
    site,
    data: related([
      ...odd,
      { id: 'a', title: 'A', why: reasons },
      { id: 'b', title: 'B', why: 'because' },
      { id: 'c', title: 'C' },
    ]),
  });
  expect(texts(list, 'paper')).toEqual(['A', 'B', 'C']);
  expect(texts(list, 'why')).toEqual(['both: x, <b>z</b>']);
});

test('leads to the paper itself where its neighbours cannot be had', async () => {
  page.answers.set(apiAddress('related/x.json', site), json({ schema: 'offprint/related/2' }));
  const list = await shown({ site, paper: 'x' });
  expect(list.status).toBe('error');
  expect(links(list, 'page-link')).toEqual([`${site}papers/x/`]);
});

test('tells the page which paper was chosen', async () => {
  const list = await shown({ site, paper: PLAIN });
  const told: unknown[] = [];
  list.addEventListener('offprint-select', (event) => {
    told.push(event.detail);
    event.preventDefault();
  });
  parts(list, 'paper')[1]?.click();
  expect(told).toEqual([
    {
      id: 'signal-3',
      title: 'Signal 3: how harbours keep their time',
      url: `${site}papers/signal-3/`,
    },
  ]);
  expect(page.harm).toEqual([]);
});

const long = 'A Very Long Title about Everything that Anybody Ever Wrote of Lanterns, '.repeat(6);

test.for([
  [240, 10],
  [320, 16],
  [480, 25],
  [720, 16],
] as const)(
  'takes the same room at %i px, in letters of %i px, before and after it is there',
  async ([width, size]) => {
    const list = document.createElement('related-papers');
    Object.assign(list, { site, paper: 'x', loading: 'eager', limit: 3 });
    const papers = [long, 'Short', '標題很長的論文'.repeat(40)].map((title, at) => ({
      id: `p-${at}`,
      title,
      why: [long, 'and', 'more'],
    }));
    const address = apiAddress('related/x.json', site);
    await expectSameRoom(page, list, { width, size, address, file: related(papers) });
    for (const item of parts(list, 'item')) expect(item.scrollHeight).toBe(item.clientHeight);
  },
);

test.for(['light', 'dark'])('has nothing that axe complains about in %s colours', async (theme) => {
  document.documentElement.style.colorScheme = theme;
  const list = await shown({ site, paper: PLAIN });
  const { violations } = await axe.run(list);
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
});
