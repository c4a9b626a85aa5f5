import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { historyEntry } from '../../../site/search/history-entry.ts';

const shown = { count: 20, scroll: 0, opened: null };

/** What was written: the entries of the browser's history, of which the last is the present one. */
let entries: string[] = [];
let leave: () => void = () => undefined;

beforeEach(() => {
  entries = ['/search/'];
  vi.useFakeTimers();
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('addEventListener', (_: string, act: () => void) => (leave = act));
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, url: string) => entries.splice(-1, 1, url),
    pushState: (_: unknown, __: string, url: string) => entries.push(url),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was typed is the present entry once it is written, and is known before', () => {
  const entry = historyEntry('/search/');
  entry.replaceSoon(shown, '?q=sheaf');
  expect([entry.search(), entries]).toEqual(['?q=sheaf', ['/search/']]);
  entry.write();
  expect(entries).toEqual(['/search/?q=sheaf']);
});

test.each([
  ['a page goes', () => leave()],
  ['nothing comes of the search', () => vi.advanceTimersByTime(60_000)],
])('what was typed is written when %s', (_, act) => {
  historyEntry('/search/').replaceSoon(shown, '?q=sheaf');
  act();
  expect(entries).toEqual(['/search/?q=sheaf']);
});

test('another entry comes after what was typed, and does not take its place', () => {
  const entry = historyEntry('/search/');
  entry.replaceSoon(shown, '?q=sheaf');
  entry.push(shown, '?q=sheaf&kind=paper');
  vi.advanceTimersByTime(60_000);
  expect(entries).toEqual(['/search/?q=sheaf', '/search/?q=sheaf&kind=paper']);
});

test('what is still to be written does not overwrite the entry that the reader went back to', () => {
  const entry = historyEntry('/search/');
  entry.replaceSoon(shown, '?q=sheaf');
  entry.forget();
  vi.advanceTimersByTime(60_000);
  expect(entries).toEqual(['/search/']);
});
