import { describe, expect, test } from 'vitest';
import { MAX_ENTRIES, MAX_FILE_BYTES } from '../../../scripts/read/limits.ts';
import { captureOf, codesOf, readBytes, textsOf } from './read-text.ts';

function many(count: number): string {
  return captureOf(
    Array.from({ length: count }, (_, index) => [`Title ${index}`, `About ${index}.`]),
  );
}

describe('limits', () => {
  test('5,000 entries are read, one more is refused with the number', () => {
    expect(MAX_ENTRIES).toBe(5_000);
    expect(readBytes(many(5_000)).digest?.entries).toHaveLength(5_000);
    const { digest, diagnostics } = readBytes(many(5_001));
    expect(digest).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'too-many-entries', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain('5001');
  });

  test('5 MB are read whole, one byte more is refused with the number', () => {
    expect(MAX_FILE_BYTES).toBe(5_000_000);
    const start = 'Oct 2\n\nA Title\n\n';
    const abstract = 'word '
      .repeat(999_996)
      .trim()
      .padEnd(5_000_000 - start.length, '.');
    expect(textsOf(readBytes(start + abstract))).toEqual([['A Title', abstract]]);
    const { digest, diagnostics } = readBytes(`${start}${abstract}.`);
    expect(digest).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'file-too-large', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain('5000001');
  });
});

describe('a file in another format is refused, and the message says what is read', () => {
  test.each([
    ['JSON', '{\n\n"title": "A Title",\n\n"abstract": "An abstract."\n\n}'],
    ['JSON', '[\n\n1,\n\n2]'],
    ['JSON', '{"title": "one"}\n\n{"title": "two"}\n'],
    ['XML', '<?xml version="1.0"?>\n\n<feed>\n\n</feed>'],
    ['HTML', '<!DOCTYPE html>\n\n<p>A Title\n\n<p>An abstract.'],
    ['HTML or XML', '<papers>\n  <paper>A Title</paper>\n\n  <paper>Another</paper>\n</papers>\n'],
    ['BibTeX', '@article{key,\n  title = {A Title}\n}\n\n@book{other,\n}\n'],
    ['BibTeX', '% made by hand\n\n% twice\n@inproceedings{key,\n\n}\n'],
    ['RTF', '{\\rtf1\\ansi\n\nA Title\n\nAn abstract.}'],
    ['PDF', '%PDF-1.7\n\n1 0 obj\n\nendobj\n'],
  ])('%s', (name, text) => {
    const { digest, diagnostics } = readBytes(text);
    expect(digest).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'unknown-format', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain(`looks like ${name}. Offprint reads`);
    expect(diagnostics[0]?.message).toContain('a title, a blank line, an abstract');
  });

  test('so is a text of one paragraph', () => {
    const reading = readBytes('Only a line, or\ntwo.');
    expect(reading.digest).toBeNull();
    expect(codesOf(reading)).toEqual(['unknown-format']);
  });

  test.each(['', '\n\n \n', '\ufeff', '\u0001\n'])(
    'a file with nothing readable holds no digest',
    (text) => {
      const reading = readBytes(text);
      expect(reading.digest).toBeNull();
      expect(codesOf(reading)).toContain('empty-digest');
    },
  );

  test.each([
    '<b>Bold</b>',
    '{not} JSON',
    '[1] A Title',
    '@home',
    '% of People',
    '<p>',
    '"quoted"',
  ])('but a title may begin like one: %s', (title) => {
    const texts: [string, string][] = [
      [title, 'An abstract.'],
      ['Another', '</p>'],
    ];
    const text = texts.flat().join('\n\n');
    expect(textsOf(readBytes(text))).toEqual(texts);
    expect(textsOf(readBytes(captureOf(texts)))).toEqual(texts);
  });
});
