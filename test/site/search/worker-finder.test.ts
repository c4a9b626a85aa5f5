import { expect, test, vi } from 'vitest';
import type { Request } from '../../../site/search/messages.ts';
import { nothing } from '../../../site/search/query.ts';
import { type StartHelper, workerFinder } from '../../../site/search/worker-finder.ts';
import type { Finder, Outcome } from '../../../widgets/src/core/search/answer.ts';

const ask = (text: string) => ({ ...nothing, text });
const options = { count: 8 };
const failed: Outcome = { state: 'failed', reason: 'offline' };

function found(total: number): Outcome {
  return {
    state: 'found',
    total,
    results: [],
    counts: null,
    corrected: [],
    relaxed: false,
    isPartial: false,
    absent: [],
    suggestion: null,
  };
}

/** A finder with a worker that says what the test lets it say, and one that stands in for it. */
function finderWith(standIn: () => Promise<Outcome> = () => Promise.resolve(found(99))) {
  const asked: Request[] = [];
  const workers: { receive: Parameters<StartHelper>[0]; fail: () => void }[] = [];
  const end = vi.fn();
  const start = vi.fn<StartHelper>((receive, fail) => {
    workers.push({ receive, fail });
    return { send: (request) => asked.push(request), end };
  });
  const find = vi.fn<Finder['find']>(standIn);
  const onThisThread = vi.fn(() =>
    Promise.resolve<Finder>({ find, warm: () => undefined, cancel: () => undefined }),
  );
  const finder = workerFinder(start, onThisThread);
  const ids = () => asked.flatMap((request) => (request.ask === 'find' ? [request.id] : []));
  const answer = (at: number, outcome: Outcome) =>
    workers.at(-1)?.receive({ id: ids()[at] ?? -1, outcome });
  return {
    finder,
    asked,
    start,
    end,
    onThisThread,
    find,
    answer,
    fail: () => workers.at(-1)?.fail(),
  };
}

test('no worker is started before it is needed, and then one for all searches', async () => {
  const { finder, start, answer, onThisThread } = finderWith();
  expect(start).not.toHaveBeenCalled();
  finder.cancel();
  expect(start).not.toHaveBeenCalled();
  finder.warm();
  const first = finder.find(ask('a'), options);
  answer(0, found(1));
  expect(await first).toEqual(found(1));
  const second = finder.find(ask('b'), options);
  answer(1, found(2));
  expect(await second).toEqual(found(2));
  expect(start).toHaveBeenCalledTimes(1);
  expect(onThisThread).not.toHaveBeenCalled();
});

test('of searches that overlap only the last has results, whichever answer comes first', async () => {
  const { finder, answer } = finderWith();
  const first = finder.find(ask('a'), options);
  const second = finder.find(ask('ab'), options);
  answer(0, found(1));
  answer(1, found(2));
  answer(0, found(1));
  expect(await first).toEqual({ state: 'stale' });
  expect(await second).toEqual(found(2));
});

test('a search that is given up has no results, even if its answer comes', async () => {
  const { finder, answer, asked } = finderWith();
  const search = finder.find(ask('a'), options);
  finder.cancel();
  answer(0, found(1));
  expect(await search).toEqual({ state: 'stale' });
  expect(asked.at(-1)).toEqual({ ask: 'cancel' });
});

test('where there are no workers, the page searches itself', async () => {
  const find = vi.fn<Finder['find']>(() => Promise.resolve(found(3)));
  const finder = workerFinder(
    () => {
      throw new DOMException('Refused.', 'SecurityError');
    },
    () => Promise.resolve<Finder>({ find, warm: () => undefined, cancel: () => undefined }),
  );
  expect(await finder.find(ask('a'), options)).toEqual(found(3));
  expect(await finder.find(ask('b'), options)).toEqual(found(3));
  expect(find).toHaveBeenCalledTimes(2);
});

test('a worker that breaks is replaced by the page itself, and what it was asked is answered', async () => {
  const { finder, fail, end, start, find } = finderWith();
  const search = finder.find(ask('a'), options);
  fail();
  expect(await search).toEqual(found(99));
  expect(end).toHaveBeenCalledTimes(1);
  await finder.find(ask('b'), options);
  expect(start).toHaveBeenCalledTimes(1);
  expect(find).toHaveBeenCalledTimes(2);
});

test('a worker that cannot load what the page can is given up', async () => {
  const { finder, answer, end } = finderWith();
  const search = finder.find(ask('a'), options);
  answer(0, failed);
  expect(await search).toEqual(found(99));
  expect(end).toHaveBeenCalledTimes(1);
});

test('where the page cannot load it either, the search has failed and the worker is asked again', async () => {
  const { finder, answer, end } = finderWith(() => Promise.resolve(failed));
  const search = finder.find(ask('a'), options);
  answer(0, failed);
  expect(await search).toEqual(failed);
  expect(end).not.toHaveBeenCalled();
  const again = finder.find(ask('a'), options);
  answer(1, found(1));
  expect(await again).toEqual(found(1));
});

test('a worker that has found things before is not given up when the network is', async () => {
  const { finder, answer, onThisThread } = finderWith();
  const first = finder.find(ask('a'), options);
  answer(0, found(1));
  await first;
  const second = finder.find(ask('b'), options);
  answer(1, failed);
  expect(await second).toEqual(failed);
  expect(onThisThread).not.toHaveBeenCalled();
});

test('a page that cannot even load its own search says why, and tries anew', async () => {
  const own = vi
    .fn<() => Promise<Finder>>()
    .mockRejectedValueOnce(new Error('no chunk'))
    .mockResolvedValue({
      find: () => Promise.resolve(found(1)),
      warm: () => undefined,
      cancel: () => undefined,
    });
  const finder = workerFinder(() => {
    throw new Error('no workers');
  }, own);
  expect(await finder.find(ask('a'), options)).toEqual({ state: 'failed', reason: 'no chunk' });
  expect(await finder.find(ask('a'), options)).toEqual(found(1));
});
