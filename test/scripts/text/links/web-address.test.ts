import { describe, expect, test } from 'vitest';
import { refuseAddress } from '../../../../scripts/text/links/web-address.ts';

describe('an address to link to', () => {
  test.each([
    'https://github.com/owner/name',
    'http://example.org',
    'https://example.org/a_b/~c?d=e&f=%20#g',
    'https://xn--bcher-kva.example/',
    'https://bücher.example/ä',
    'http://[::1]:8080/',
  ])('%s is one', (text) => {
    expect(refuseAddress(text)).toBeNull();
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'github.com/owner/name',
    '//example.org',
    'https:example.org',
    'https://',
    'https:///example.org',
    'https://good.example@evil.example/',
    'https://user:word@example.org/',
    'https://good.example\\@evil.example/',
    'https://example.org/a b',
    'https://example.org/"><script>',
    'https://exa mple.org',
    'https://example.org:99999/',
    'ftp://example.org/',
    'http://localhost:8000/',
    'https://intranet/paper',
  ])('%s is none', (text) => {
    expect(refuseAddress(text)).not.toBeNull();
  });
});
