import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../../scripts/read/characters.ts';
import { jsonText } from '../../../../scripts/read/json/json-text.ts';
import { root } from '../../../../scripts/read/json/spans.ts';
import { readString } from '../../../../scripts/read/json/string.ts';
import { sourceText } from '../../../../scripts/read/source-text.ts';
import { placeAt } from '../../../../scripts/text/place-at.ts';

function read(raw: string) {
  const { text, removed } = clean(raw);
  const json = jsonText(sourceText(text, removed, { file: 'f', fileName: 'f' }));
  return readString(json, root(text));
}

/** Columns of each character of what is read, of a string that stands on the first line. */
function columnsOf({ text, anchors }: ReturnType<typeof read>): number[] {
  return Array.from(text, (_, offset) => placeAt(anchors, offset).column);
}

describe('a string of JSON', () => {
  test.each([
    ['"plain"', 'plain'],
    ['"a\\nb \\"c\\" \\\\d \\/ \\t."', 'a\nb "c" \\d / \t.'],
    ['"\\u00e9 \\ud83d\\ude00 😀"', 'é 😀 😀'],
    ['" \\n  A Title\\n"', 'A Title'],
    ['"a\\r\\nb\\rc\\u000d\\u000Ad"', 'a\nb\nc\nd'],
    ['"\\n \\t"', ''],
    ['""', ''],
  ])('%s is read', (raw, text) => {
    expect(read(raw)).toMatchObject({ text, unwanted: [] });
  });

  test('loses control characters and direction overrides, wherever they were escaped', () => {
    expect(read('"a\\u0007b\\u202ec\\b"')).toMatchObject({
      text: 'abc',
      unwanted: [
        { character: '\u0007', at: 2 },
        { character: '\u202e', at: 9 },
        { character: '\b', at: 16 },
      ],
    });
  });

  test('has U+FFFD for half of a surrogate pair', () => {
    expect(read('"a\\ud83db\\ude00 \\ude00\\ud83d"')).toMatchObject({
      text: 'a\ufffdb\ufffd \ufffd\ufffd',
      unwanted: [{ at: 2 }, { at: 9 }, { at: 16 }, { at: 22 }],
    });
  });
});

describe('the place of a character', () => {
  test('counts escapes as long as they are written', () => {
    expect(columnsOf(read('"a\\nb\\u00e9c\\"d"'))).toEqual([2, 3, 5, 6, 12, 13, 15]);
  });

  test('counts what was removed from the file, and from the string', () => {
    expect(columnsOf(read('"a\u0001\u0001b\\u0007c\u202ed"'))).toEqual([2, 5, 12, 14]);
  });

  test('needs one anchor in a string without escapes, and one after each escape', () => {
    expect(read('"no escape here"').anchors).toHaveLength(1);
    expect(read('"one \\n escape"').anchors).toHaveLength(2);
    expect(read('"  \\n one \\n escape"').anchors).toHaveLength(2);
  });

  test('in any string is that of the character itself, or of its escape', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }).map((text) => JSON.stringify(text).slice(1, -1)),
      fc.constantFrom(
        '\\n',
        '\\u00e9',
        '\\ud83d\\ude00',
        '\\ud800',
        '\\"',
        '\u0002',
        '\u202a',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const raw = `"${parts.join('')}"`.replace(/[\r\n]/g, ' ').toWellFormed();
        const { text, anchors } = read(raw);
        for (let offset = 0; offset < text.length; offset++) {
          const { line, column } = placeAt(anchors, offset);
          const written = raw[column - 1];
          expect(line).toBe(1);
          // The second half of an escaped pair stands inside the escape.
          const isLow = /[\udc00-\udfff]/.test(text.charAt(offset));
          expect(written === text[offset] || written === '\\' || isLow).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
