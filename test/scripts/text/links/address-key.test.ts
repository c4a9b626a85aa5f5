import { describe, expect, test } from 'vitest';
import { addressKey } from '../../../../scripts/text/links/address-key.ts';

describe('two ways of writing one address', () => {
  test('differ in scheme, case of host, www., slash or .git alone', () => {
    const same = [
      'http://GitHub.com/a/b',
      'https://github.com/a/b/',
      'https://www.github.com/a/b.git',
    ];
    expect(new Set(same.map(addressKey)).size).toBe(1);
  });

  test('differ in the case of a name and in a query only at GitHub', () => {
    const repository = addressKey('https://github.com/a/b');
    expect(addressKey('https://github.com/a/B?tab=readme')).toBe(repository);
    expect(addressKey('https://example.org/a/B')).not.toBe(addressKey('https://example.org/a/b'));
    expect(addressKey('https://x.org/?a')).not.toBe(addressKey('https://x.org/?b'));
  });
});
