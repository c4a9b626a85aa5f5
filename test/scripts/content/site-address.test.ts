import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseBase, parseSite, settleAddress } from '../../../scripts/content/site-address.ts';

const given = (site: string | null, base: string | null = null) => ({
  site: site === null ? null : parseSite(site),
  base,
});

test('the address brings its base, the option goes before the setting', () => {
  expect(settleAddress(given(null), { address: null })).toEqual({ address: null, base: '/' });
  expect(settleAddress(given(null), { address: 'https://a.org/papers' })).toEqual({
    address: 'https://a.org/papers/',
    base: '/papers/',
  });
  expect(settleAddress(given('https://b.org/x/'), { address: 'https://a.org/papers/' })).toEqual({
    address: 'https://b.org/x/',
    base: '/x/',
  });
});

test('a base that is given goes before the path of the address', () => {
  expect(settleAddress(given('https://b.org/x/', '/y/'), { address: null })).toEqual({
    address: 'https://b.org/y/',
    base: '/y/',
  });
  expect(settleAddress(given(null, '/y/'), { address: null })).toEqual({
    address: null,
    base: '/y/',
  });
});

test('a base in its one form stays as it is, and none can mean another host or a folder above', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('/', '.', 'a', 'B', '-', '%', '\\', ' ', '?') }),
      (text) => {
        const base = normaliseBase(text);
        if (base === null) return;
        expect(normaliseBase(base)).toBe(base);
        expect(new URL(base, 'https://host.example').href).toBe(`https://host.example${base}`);
      },
    ),
  );
});

test('an address with a user, a query or a fragment is refused', () => {
  for (const text of [
    'https://u@a.org/',
    'https://a.org/?q',
    'https://a.org/#x',
    'https://a.org/a%20b/',
  ]) {
    expect(parseSite(text)).toBeNull();
  }
});
