import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeAddress } from '../../../scripts/emit/output-file.ts';
import { stableUrn } from '../../../scripts/emit/stable-urn.ts';
import { xmlEscaped, xmlText } from '../../../scripts/emit/xml-text.ts';

describe('a relative address', () => {
  test('leads from any file to any other, under any base path', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,4}$/);
    const folders = fc.array(fc.constantFrom('a', 'b', 'api', 'papers'), { maxLength: 4 });
    const path = fc
      .tuple(folders, fc.option(name, { nil: '' }))
      .map(([parts, last]) => [...parts, last].join('/'));
    fc.assert(
      fc.property(path, path, fc.constantFrom('/', '/x/', '/x/y/'), (from, to, base) => {
        const url = new URL(relativeAddress(from, to), `https://example.org${base}${from}`);
        expect(url.pathname).toBe(base + to);
      }),
    );
  });
});

describe('text for XML', () => {
  test('loses what XML forbids and nothing else', () => {
    expect(xmlText('a\u0000b\u000bc\ufffed\ud800e\tf\r\ng\rh')).toBe('abcd\ufffde\tf\ng\nh');
    expect(xmlText('日本語 👍 <b>&amp;')).toBe('日本語 👍 <b>&amp;');
  });

  test('has no markup once it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlEscaped(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });
});

describe('a stable URN', () => {
  test('is a version 5 UUID that never changes', () => {
    expect(stableUrn('papers/a/')).toMatchInlineSnapshot(
      `"urn:uuid:76bf93c6-44d5-58b4-b358-932d09e4b5ae"`,
    );
    expect(stableUrn('papers/a/')).toMatch(/^urn:uuid:.{14}5.{4}[89ab]/);
    expect(stableUrn('papers/b/')).not.toBe(stableUrn('papers/a/'));
  });
});
