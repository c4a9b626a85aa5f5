import { describe, expect, test } from 'vitest';
import {
  choiceKey,
  openChoices,
  type OpenStorage,
} from '../../../../site/client/choices/choice-store.ts';
import { noChoices } from '../../../../site/client/choices/reading-choices.ts';

const key = choiceKey('/');
const followed = { follow: ['graphs'], mute: [] };

/** A storage in memory, with what it holds. */
function memory(held: Record<string, string> = {}): {
  held: Map<string, string>;
  open: OpenStorage;
} {
  const map = new Map(Object.entries(held));
  return {
    held: map,
    open: () => ({
      getItem: (name) => map.get(name) ?? null,
      setItem: (name, value) => void map.set(name, value),
      removeItem: (name) => void map.delete(name),
    }),
  };
}

const closed: OpenStorage = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('the choices that a browser keeps', () => {
  test('are there for the next page, and for no site under another path', () => {
    const { open } = memory();
    openChoices(key, open).write(followed);
    expect(openChoices(key, open).read()).toEqual(followed);
    expect(openChoices(key, open).keeping()).toBe('kept');
    expect(openChoices(choiceKey('/other/'), open).read()).toEqual(noChoices);
  });

  test('leave nothing behind when they are forgotten', () => {
    const { held, open } = memory({ [key]: 'something else', theme: 'dark' });
    const store = openChoices(key, open);
    store.write(followed);
    store.forget();
    expect([...held]).toEqual([['theme', 'dark']]);
    expect(store.read()).toEqual(noChoices);
  });

  test('are none where something else is stored, which is put aside and not lost', () => {
    const { held, open } = memory({ [key]: 'something else' });
    const store = openChoices(key, open);
    expect(store.read()).toEqual(noChoices);
    expect(store.keeping()).toBe('unreadable');
    expect(held.get(key)).toBe('something else');
    store.write(followed);
    expect(store.keeping()).toBe('kept');
    expect(store.read()).toEqual(followed);
    expect([...held.values()]).toContain('something else');
  });
});

describe('where the browser keeps nothing', () => {
  test('choices hold in the page, and it is said that they end with it', () => {
    const store = openChoices(key, closed);
    expect(store.read()).toEqual(noChoices);
    expect(store.keeping()).toBe('closed');
    store.write(followed);
    expect(store.read()).toEqual(followed);
    expect(store.keeping()).toBe('closed');
    store.forget();
    expect(store.read()).toEqual(noChoices);
  });

  test('a full storage is told from one that keeps, and what stood there before stays', () => {
    const { held, open } = memory({ [key]: JSON.stringify(followed) });
    const full: OpenStorage = () => ({
      ...open(),
      setItem: () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      },
    });
    const store = openChoices(key, full);
    expect(store.keeping()).toBe('kept');
    store.write({ follow: [], mute: ['graphs'] });
    expect(store.read().mute).toEqual(['graphs']);
    expect(store.keeping()).toBe('closed');
    expect(held.get(key)).toBe(JSON.stringify(followed));
  });
});
