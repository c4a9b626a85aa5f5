import { expect, test, vi } from 'vitest';
import { createEngine } from '../../../site/search/engine.ts';
import type {
  Network,
  Pagefind,
  PagefindOptions,
  PagefindResponse,
} from '../../../widgets/src/core/search/pagefind.ts';
import { blank, type Query } from '../../../site/search/query.ts';

const place = { index: 'http://host/site/pagefind/', base: '/site/' };

const hit = (name: string, score = 1): PagefindResponse['results'][number] => ({
  score,
  data: () =>
    Promise.resolve({
      url: `/site/papers/${name}/`,
      content: `About ${name}`,
      meta: { title: name, date: '2024-05-17', certainty: 'inferred', topics: 'Theory' },
      filters: { kind: ['paper'], topic: ['theory'], year: ['2024'] },
      locations: [1],
    }),
});

const ask = (more: Partial<Query>): Query => ({ ...blank, ...more });

type Search = Pagefind['search'];

/** An engine over an index that answers as told, with the addresses it loaded and what it asked. */
function engineOver(
  answer: Search,
  load: (attempt: number) => Promise<void> = () => Promise.resolve(),
) {
  const loaded: string[] = [];
  const search = vi.fn<Search>(answer);
  const client: Pagefind = {
    search,
    filters: () => Promise.resolve({}),
    destroy: () => Promise.resolve(),
  };
  const createInstance = vi.fn((_: unknown) => client);
  const isReachable = vi.fn<Network['isReachable']>(() => Promise.resolve(true));
  const importModule = async (url: string) => {
    loaded.push(url);
    await load(loaded.length);
    return { createInstance };
  };
  const engine = createEngine(place, { importModule, isReachable });
  return { engine, loaded, search, createInstance, isReachable };
}

const answering = (...results: PagefindResponse['results']): Search => {
  return () => Promise.resolve({ results, filters: { kind: { paper: results.length } } });
};

test('nothing is loaded before it is asked for, and then once', async () => {
  const { engine, loaded, createInstance } = engineOver(answering(hit('one')));
  expect(loaded).toEqual([]);
  await engine.search(ask({ text: 'one' }), { count: 8 });
  await engine.search(ask({ text: 'two' }), { count: 8 });
  expect(loaded).toEqual(['http://host/site/pagefind/pagefind.js']);
  expect(createInstance.mock.calls[0]?.[0]).toMatchObject({ baseUrl: '/site/' });
});

test('a result has what a reader is shown, as plain text', async () => {
  const { engine } = engineOver(answering(hit('<b>bold</b>')));
  const outcome = await engine.search(ask({ text: 'bold' }), { count: 8 });
  expect(outcome).toEqual({
    state: 'found',
    total: 1,
    extra: { kind: null, topic: null, year: null, has: null },
    results: [
      {
        kind: 'paper',
        url: '/site/papers/<b>bold</b>/',
        title: '<b>bold</b>',
        date: '2024-05-17',
        certainty: 'inferred',
        hasCode: false,
        topics: ['theory'],
        topicLabels: 'Theory',
        excerpt: [
          { text: 'About <', marked: false },
          { text: 'b>bold</b', marked: true },
          { text: '>', marked: false },
        ],
      },
    ],
  });
});

test('what matched only by words that are there to be shown is not a result', async () => {
  const { engine } = engineOver(answering(hit('one'), hit('none', 0)));
  const outcome = await engine.search(ask({ text: 'paper' }), { count: 8, counted: true });
  expect(outcome).toMatchObject({ state: 'found', total: 1 });
  // The index counts it, so its numbers are not shown.
  expect(outcome).toHaveProperty('extra.kind', null);
});

test('no more results are read than are shown', async () => {
  const hits = ['a', 'b', 'c'].map((name) => hit(name));
  const read = hits.map((one) => vi.spyOn(one, 'data'));
  const { engine } = engineOver(answering(...hits));
  const outcome = await engine.search(ask({ text: 'x' }), { count: 2 });
  expect(outcome).toMatchObject({ total: 3, results: [{ title: 'a' }, { title: 'b' }] });
  expect(read.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 0]);
});

test('a filter without words lists all that it leaves, newest first', async () => {
  const { engine, search } = engineOver(answering(hit('one', 0)));
  const outcome = await engine.search(ask({ topic: 'rl' }), { count: 8 });
  expect(outcome).toMatchObject({ state: 'found', total: 1 });
  expect(search).toHaveBeenCalledWith(null, { filters: { topic: 'rl' }, sort: { date: 'desc' } });
});

test('a facet is counted as if no value of it were chosen', async () => {
  const { engine } = engineOver((_: string | null, { filters }: PagefindOptions) =>
    Promise.resolve({
      results: [hit('one')],
      filters: filters['year'] ? { year: { 2024: 1, 2023: 0 } } : { year: { 2024: 1, 2023: 7 } },
    }),
  );
  const outcome = await engine.search(ask({ text: 'x', year: '2024' }), {
    count: 8,
    counted: true,
  });
  expect(outcome).toHaveProperty('extra.year', { 2024: 1, 2023: 7 });
});

test('of searches that overlap only the last one has results', async () => {
  const answers: ((response: PagefindResponse) => void)[] = [];
  const { engine } = engineOver(() => new Promise((resolve) => answers.push(resolve)));
  const first = engine.search(ask({ text: 'a' }), { count: 8 });
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  const second = engine.search(ask({ text: 'ab' }), { count: 8 });
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ results: [hit('late')], filters: {} });
  answers[0]?.({ results: [hit('early')], filters: {} });
  expect(await first).toEqual({ state: 'stale' });
  expect(await second).toMatchObject({ state: 'found', results: [{ title: 'late' }] });
});

test('a search that is overtaken while it waits is never sent', async () => {
  const { engine, search } = engineOver(answering());
  const outcomes = await Promise.all(
    ['a', 'at', 'att'].map((text) => engine.search(ask({ text }), { count: 8, pause: 5 })),
  );
  expect(outcomes.map(({ state }) => state)).toEqual(['stale', 'stale', 'found']);
  expect(search.mock.calls.map(([text]) => text)).toEqual(['att']);
});

test('an index that cannot be loaded is a failure with its reason, and the next search tries anew', async () => {
  const { engine, loaded } = engineOver(answering(hit('one')), (attempt) =>
    attempt === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(),
  );
  engine.warm();
  const query = ask({ text: 'one' });
  expect(await engine.search(query, { count: 8 })).toEqual({ state: 'failed', reason: 'offline' });
  expect(await engine.search(query, { count: 8 })).toMatchObject({ state: 'found', total: 1 });
  // A browser may remember that the first address failed.
  expect(loaded[1]).toBe('http://host/site/pagefind/pagefind.js?1');
});

test('an index that breaks while it is searched is started anew', async () => {
  let broken = true;
  const { engine, createInstance } = engineOver((...asked) =>
    broken ? Promise.reject(new Error('no chunk')) : answering(hit('one'))(...asked),
  );
  const query = ask({ text: 'one' });
  expect(await engine.search(query, { count: 8 })).toMatchObject({ state: 'failed' });
  broken = false;
  expect(await engine.search(query, { count: 8 })).toMatchObject({ state: 'found' });
  expect(createInstance).toHaveBeenCalledTimes(2);
});

test('an index that went out of reach is not taken for one that has nothing', async () => {
  const { engine, isReachable } = engineOver(answering());
  const query = ask({ text: 'one' });
  isReachable.mockResolvedValueOnce(false);
  expect(await engine.search(query, { count: 8 })).toMatchObject({ state: 'failed' });
  expect(await engine.search(query, { count: 8 })).toMatchObject({ state: 'found', total: 0 });
  expect(isReachable).toHaveBeenCalledWith('http://host/site/pagefind/pagefind-entry.json');
});

test('a module that is not the search client is a failure', async () => {
  const engine = createEngine(place, {
    importModule: () => Promise.resolve({ default: '<!doctype html>' }),
    isReachable: () => Promise.resolve(true),
  });
  expect(await engine.search(ask({ text: 'x' }), { count: 8 })).toMatchObject({ state: 'failed' });
});
