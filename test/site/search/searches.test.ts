import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSearches } from '../../../site/search/search-store.ts';
import {
  forget,
  newSince,
  noSearches,
  readSearches,
  remember,
  save,
  savedOf,
  seenOf,
  unsave,
  writeSearches,
} from '../../../site/search/searches.ts';

const search = fc.stringMatching(/^\?q=[a-z+]{1,12}$/);
const seen = fc
  .record({
    total: fc.nat(500),
    digests: fc.dictionary(fc.stringMatching(/^2025-\d\d-\d\d$/), fc.nat(50)),
  })
  .map(({ total, digests }) => seenOf(total, digests));

test('recent searches are the last eight, each once, the newest first', () => {
  fc.assert(
    fc.property(fc.array(search, { maxLength: 30 }), (made) => {
      const { recent } = made.reduce(remember, noSearches);
      const expected = [...new Set(made.toReversed())].slice(0, 8);
      expect(recent).toEqual(expected);
    }),
  );
});

test('a search for nothing is not remembered', () => {
  expect(remember(noSearches, '')).toEqual(noSearches);
});

test('recent searches can be removed one by one and all at once; those that are saved stay', () => {
  const made = save(['?q=a', '?q=b'].reduce(remember, noSearches), '?q=a', null);
  expect(forget(made, '?q=a').recent).toEqual(['?q=b']);
  expect(forget(made, null)).toEqual({ ...made, recent: [] });
});

test('what is stored is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(search), fc.array(fc.tuple(search, fc.option(seen))), (made, kept) => {
      const searches = kept.reduce(
        (all, [each, what]) => save(all, each, what),
        made.reduce(remember, noSearches),
      );
      expect(readSearches(writeSearches(searches))).toEqual(searches);
    }),
  );
});

test('a text that somebody else stored is not taken for searches', () => {
  const others = [
    '',
    'null',
    '[]',
    '{}',
    '{"recent":[],"saved":[{}]}',
    '{"recent":[7],"saved":[]}',
  ];
  for (const text of others) expect(readSearches(text)).toBeNull();
  fc.assert(
    fc.property(fc.json(), (text) => {
      const read = readSearches(text);
      if (read) expect(Object.keys(read)).toEqual(['recent', 'saved']);
    }),
  );
});

test('looking at a saved search again keeps its place, and it can be taken back', () => {
  const kept = save(save(noSearches, '?q=a', null), '?q=b', null);
  const looked = save(kept, '?q=a', seenOf(3, {}));
  expect(looked.saved.map((each) => each.search)).toEqual(['?q=b', '?q=a']);
  expect(savedOf(looked, '?q=a')?.seen).toEqual({ total: 3, digests: {} });
  expect(savedOf(unsave(looked, '?q=a'), '?q=a')).toBeNull();
});

test('new is what came with digests since, and nothing where nobody has looked', () => {
  const before = seenOf(10, { '2025-11-07': 6, '2025-10-01': 5 });
  const after = (total: number, digests: Record<string, number>) =>
    newSince(before, seenOf(total, { ...before.digests, ...digests }));
  expect(after(10, {})).toBe(0);
  expect(after(13, { '2025-11-14': 3 })).toBe(3);
  // Two of the five that the new digest shows were there before.
  expect(after(13, { '2025-11-14': 5 })).toBe(3);
  // More match because a topic was drawn wider: they are not new.
  expect(after(14, {})).toBe(0);
  expect(after(8, { '2025-11-14': 1 })).toBe(0);
  expect(newSince(null, seenOf(5, { '2025-11-07': 5 }))).toBe(0);
});

test('searches hold until the page is left where the browser keeps nothing, and nothing throws', () => {
  const refuse = () => {
    throw new DOMException('Closed.', 'SecurityError');
  };
  const closed = openSearches('key', refuse);
  expect(closed.isKept()).toBe(false);
  closed.change((all) => remember(all, '?q=a'));
  expect(closed.read().recent).toEqual(['?q=a']);
  const full = openSearches('key', () => ({ getItem: () => null, setItem: refuse }));
  full.change((all) => remember(all, '?q=a'));
  expect(full.read().recent).toEqual(['?q=a']);
  expect(full.isKept()).toBe(false);
});

test('what somebody else stored under the name is put aside, not lost', () => {
  const kept = new Map([['key', 'a shopping list']]);
  const store = openSearches('key', () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
  }));
  expect(store.read()).toEqual(noSearches);
  store.change((all) => remember(all, '?q=a'));
  expect(store.read().recent).toEqual(['?q=a']);
  expect(kept.get('key:unreadable')).toBe('a shopping list');
});
