import { describe, expect, test } from 'vitest';
import { codesOf, readBytes, textsOf } from './read-text.ts';

const body = 'Oct 2\n\nA Title\n\nAn abstract.\n';

function bytesOf(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
}

function utf16(text: string, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  return Uint8Array.from(
    units.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
  );
}

describe('a file that is not UTF-8 is refused', () => {
  test('with the place of the first wrong byte', () => {
    const reading = readBytes(
      bytesOf('Oct 2\r\n\r\nL’é', [0xe9], 'a title\n\nAn abstract.', [0xff]),
    );
    expect(reading.digest).toBeNull();
    expect(reading.diagnostics).toMatchObject([
      { code: 'not-utf-8', severity: 'warning', file: 'digests/case.txt', line: 3, column: 4 },
    ]);
    expect(reading.diagnostics[0]?.message).toContain('0xE9');
  });

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
    ['a number above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a character that the end cuts off', [0xe2, 0x82]],
    ['a continuation byte alone', [0x80]],
  ])('for %s', (_, bytes) => {
    const reading = readBytes(bytesOf('Oct 2\n\nab', bytes));
    expect(reading.diagnostics).toMatchObject([{ code: 'not-utf-8', line: 3, column: 3 }]);
  });

  test('and UTF-16 is called by its name, with a mark or without', () => {
    for (const bytes of [utf16(body, true), utf16(body, false)]) {
      const { digest, diagnostics } = readBytes(bytes);
      expect(digest).toBeNull();
      expect(diagnostics).toMatchObject([{ code: 'not-utf-8', fix: 'Save the file as UTF-8.' }]);
      expect(diagnostics[0]?.message).toContain('UTF-16');
    }
  });

  test('but every character of UTF-8 is read', () => {
    const title = 'é € \u07ff \u0800 \ud7ff \ue000 \uffff 😀 \u{10ffff}';
    expect(textsOf(readBytes(`Oct 2\n\n${title}\n\nAn abstract.`))).toEqual([
      [title, 'An abstract.'],
    ]);
  });
});

describe('line ends and white space', () => {
  test('a byte order mark is dropped and takes no column', () => {
    const { digest, diagnostics } = readBytes(`\ufeffA Title\n\nAn abstract.\n`);
    expect(digest?.entries).toMatchObject([{ title: 'A Title', line: 1, column: 1 }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-header-date']);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('%s ends a line as a line feed does', (_, end) => {
    expect(readBytes(body.replaceAll('\n', end))).toEqual(readBytes(body));
  });

  test('lines of no-break and other Unicode spaces are blank', () => {
    const reading = readBytes(body.replaceAll('\n\n', '\n\u00a0\u2003\u3000\t\n'));
    expect(reading).toEqual(readBytes(body));
  });

  test('a no-break space inside a text stays, one around it goes', () => {
    const reading = readBytes('Oct 2\n\n\u00a0Figure\u00a01\u00a0\n\n\u2003An\u2009abstract.');
    expect(textsOf(reading)).toEqual([['Figure\u00a01', 'An\u2009abstract.']]);
    expect(reading.digest?.entries).toMatchObject([{ line: 3, column: 2 }]);
  });
});

describe('characters that are removed', () => {
  test('control characters are counted once, and the first is shown where it stands', () => {
    const { digest, diagnostics } = readBytes(
      'Oct 2\n\nA\u0007 \u001b[31mTitle\u007f\n\nAn\u0085 abstract.',
    );
    expect(digest?.entries).toMatchObject([{ title: 'A [31mTitle', abstract: 'An abstract.' }]);
    expect(diagnostics).toMatchObject([{ code: 'control-characters', line: 3, column: 2 }]);
    expect(diagnostics[0]?.message).toBe('4 control characters were removed; the first is U+0007.');
  });

  test('a tab is no control character', () => {
    expect(readBytes('Oct 2\n\nA\tTitle\n\nAn abstract.').diagnostics).toEqual([]);
  });

  test('direction overrides and isolates are removed, direction marks and letters stay', () => {
    const { digest, diagnostics } = readBytes('Oct 2\n\nA \u202eTitle\u2069\n\n\u200fעברית\u200e.');
    expect(digest?.entries).toMatchObject([{ title: 'A Title', abstract: '\u200fעברית\u200e.' }]);
    expect(diagnostics).toMatchObject([{ code: 'bidi-overrides', line: 3, column: 3 }]);
  });

  test('places count the characters that were removed before them', () => {
    const reading = readBytes('Oct 2\r\n\r\n\u0001\u0002 \u0003A Title\r\n\r\n');
    expect(reading.diagnostics).toMatchObject([
      { code: 'control-characters', line: 3, column: 1 },
      { code: 'missing-abstract', line: 3, column: 5 },
    ]);
  });

  test('a title of control characters alone keeps its place', () => {
    const reading = readBytes(
      'Oct 2\n\nOne\n\nAbout one.\n\n\u0001\u0002\n\nAbout two.\n\nThree\n\nAbout three.',
    );
    expect(textsOf(reading)).toEqual([
      ['One', 'About one.'],
      ['\ufffd', 'About two.'],
      ['Three', 'About three.'],
    ]);
    expect(codesOf(reading)).toEqual(['control-characters', 'missing-title']);
  });

  test('so does an abstract, and a mark of the end of file is no entry', () => {
    const reading = readBytes('Oct 2\n\nOne\n\n\u0001\n\nTwo\n\nAbout two.\n\n\u001a\n');
    expect(textsOf(reading)).toEqual([
      ['One', null],
      ['Two', 'About two.'],
    ]);
    expect(codesOf(reading)).toEqual(['missing-abstract', 'control-characters', 'stray-line']);
  });

  test('a form feed between pages is a blank line', () => {
    expect(textsOf(readBytes('Oct 2\n\nOne\n\f\nAbout one.'))).toEqual([['One', 'About one.']]);
  });

  test('a file full of them is no text', () => {
    const reading = readBytes(`Oct 2\n\n${'ab\u0001\u0002'.repeat(40)}\n\nAn abstract.`);
    expect(reading.digest).toBeNull();
    expect(codesOf(reading)).toEqual(['unknown-format']);
  });
});
