import { expect, test, vi } from 'vitest';
import { askWords, createFinder } from '../../../../widgets/src/core/search/finder.ts';
import type { Pagefind, PagefindResponse } from '../../../../widgets/src/core/search/pagefind.ts';
import { type Fragment, resultOf } from '../../../../widgets/src/core/search/result.ts';

const place = {
  index: 'https://a.test/base/pagefind/',
  base: 'https://a.test/base/',
  noWorker: true,
};

const hit = (score: number, more: Partial<Fragment> = {}): PagefindResponse['results'][number] => ({
  score,
  data: () =>
    Promise.resolve({
      url: 'https://a.test/base/papers/x/',
      content: 'About x',
      meta: { title: 'X' },
      filters: { kind: ['paper'] },
      locations: [1],
      ...more,
    }),
});

/** A finder over an index that answers so, with how its client was started and what it was asked. */
function finderOver(...results: PagefindResponse['results']) {
  const search = vi.fn<Pagefind['search']>(() => Promise.resolve({ results, filters: {} }));
  const createInstance = vi.fn((_: unknown) => ({ search }));
  const finder = createFinder(place, resultOf, {
    importModule: () => Promise.resolve({ createInstance }),
    isReachable: () => Promise.resolve(true),
  });
  const find = (text: string) => finder.find(text, (index) => askWords(index, text), { count: 8 });
  return { find, search, createInstance };
}

test('words alone are asked for as the index spells them, without anything that counts or narrows', async () => {
  const { find, search } = finderOver(hit(1));
  await find('\\mathcal{O}(d^{k})');
  expect(search.mock.calls).toEqual([['{O}(d{k})', { filters: {}, sort: {} }]]);
});

test('on a page elsewhere addresses are whole, and no worker is started', async () => {
  const { find, createInstance } = finderOver(hit(1));
  expect(await find('x')).toHaveProperty('results.0.url', 'https://a.test/base/papers/x/');
  expect(createInstance.mock.calls[0]?.[0]).toMatchObject({
    baseUrl: 'https://a.test/base/',
    noWorker: true,
  });
});

test('what matched by nothing that counts is not found', async () => {
  const { find } = finderOver(hit(1), hit(0), hit(-1));
  expect(await find('x')).toMatchObject({ state: 'found', total: 1, extra: null });
});

test('a record of a kind that came later is found, and has no kind', async () => {
  const { find } = finderOver(hit(1, { filters: { kind: ['author'] } }), hit(1, { filters: {} }));
  expect(await find('x')).toMatchObject({ results: [{ kind: null }, { kind: null }] });
});
