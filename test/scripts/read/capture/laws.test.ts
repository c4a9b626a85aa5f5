import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks, joined } from '../../../../scripts/read/capture/blocks.ts';
import { markHeaders } from '../../../../scripts/read/capture/header.ts';
import { segment } from '../../../../scripts/read/capture/segment.ts';
import { tokensOf } from '../../../../scripts/read/capture/tokens.ts';
import { placeAt } from '../../../../scripts/text/place-at.ts';
import { captureOf, codesOf, misplaced, readBytes, textsOf } from '../read-text.ts';

const line = fc.oneof(
  fc.constantFrom(
    'new',
    'Subscribe',
    'Daily Papers',
    'Nov 7',
    'Feb 30',
    'May 7, 2024 3',
    '3',
    '---',
  ),
  fc.constantFrom(
    '  • 5 authors',
    '·',
    '•',
    '5 authors',
    '• no authors',
    '5 authors · May 7',
    '\u0001',
  ),
  fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '\t',
    '\u00a0',
    'A Title of a Paper',
    'It is long. It is good. '.repeat(9),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r')), { maxLength: 60 })
  .map((lines) => lines.flat().join(''));

const silent = () => undefined;

test('any text is read without throwing, and every diagnostic points into the file', () => {
  fc.assert(
    fc.property(text, (any) => {
      const { digest, diagnostics } = readBytes(any);
      const lines = any.split(/\r\n?|\n/);
      for (const diagnostic of diagnostics) {
        expect(diagnostic.file).toBe('digests/case.txt');
        if (diagnostic.line === null) continue;
        const pointed = lines[diagnostic.line - 1];
        expect(pointed).toBeDefined();
        expect(diagnostic.column).toBeGreaterThan(0);
        expect(diagnostic.column).toBeLessThanOrEqual((pointed ?? '').length + 1);
      }
      if (digest === null) expect(diagnostics).not.toEqual([]);
      for (const [index, entry] of (digest?.entries ?? []).entries()) {
        expect(entry.position).toBe(index + 1);
        const start = (lines[entry.line - 1] ?? '').slice(entry.column - 1);
        const unreadable = entry.title.startsWith('\ufffd');
        expect(unreadable || start.startsWith(entry.title.charAt(0))).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('every character of a title or an abstract is found in the file by its anchors', () => {
  fc.assert(
    fc.property(text, (any) => {
      const lines = any.split(/\r\n?|\n/);
      for (const entry of readBytes(any).digest?.entries ?? []) {
        if (entry.title === '\ufffd') continue;
        expect(placeAt(entry.anchors.title, 0)).toEqual({ line: entry.line, column: entry.column });
        expect(misplaced(lines, entry.title, entry.anchors.title)).toEqual([]);
        expect(misplaced(lines, entry.abstract ?? '', entry.anchors.abstract)).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('any bytes are read or refused with a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { digest, diagnostics } = readBytes(bytes);
      expect(digest !== null || diagnostics.length > 0).toBe(true);
    }),
  );
});

test('every line with something on it is in exactly one part', () => {
  fc.assert(
    fc.property(text, (any) => {
      const source = { text: any.replace(/\r\n?/g, '\n'), hollow: new Set<number>() };
      const tokens = tokensOf(blocks(source, silent), silent);
      markHeaders(tokens);
      const lines = segment(tokens, silent)
        .flatMap((part) =>
          part.kind === 'entry' ? [part.title, part.abstract, part.byline] : [part.token],
        )
        .flatMap((token) => token?.lines.map(({ number }) => number) ?? []);
      const filled = [...source.text.split('\n').entries()].filter(([, own]) => own.trim() !== '');
      expect(lines.toSorted((a, b) => a - b)).toEqual(filled.map(([index]) => index + 1));
    }),
    { numRuns: 400 },
  );
});

test('what is in no entry and no header is named by a diagnostic', () => {
  fc.assert(
    fc.property(text, (any) => {
      const reading = readBytes(any);
      if (reading.digest === null) return;
      const shown = textsOf(reading).flat().join('\n');
      const named = new Set(reading.diagnostics.map((diagnostic) => diagnostic.line));
      const visible = any
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}--\n]|[\u202a-\u202e\u2066-\u2069]/gv, '');
      const known =
        /^(?:new|Subscribe|Daily Papers|(?:Nov|Feb|May) .*|[\s•·]*(?:5 authors)?[\s•·]*|5 authors · May 7|3)$/;
      let inStray = false;
      for (const [index, own] of visible.split('\n').entries()) {
        const trimmed = own.trim();
        const accounted = trimmed === '' || known.test(trimmed) || shown.includes(trimmed);
        // A diagnostic for several lines points at the first of them.
        inStray = named.has(index + 1) || inStray;
        expect(accounted || inStray, `line ${index + 1}: ${trimmed}`).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

const word = fc.stringMatching(/^[A-Za-z<>&{}$%#@!?.,:;'"()/\\_=+*~^|0-9-]{1,12}$/);
const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

test('titles and abstracts of any short words come back in their places', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(title, title), { minLength: 1, maxLength: 30 }), (pairs) => {
      const texts = pairs.map(([own, about], index): [string, string] => [
        `T${index} ${own}`,
        about,
      ]);
      expect(textsOf(readBytes(captureOf(texts)))).toEqual(texts);
    }),
  );
});

test('how a text is wrapped makes no difference to what is read', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 2, maxLength: 30 });
  const gap = fc.constantFrom(' ', '\n', ' \n\t', '\n   ');
  fc.assert(
    fc.property(words, fc.array(gap, { minLength: 30, maxLength: 30 }), (list, gaps) => {
      const wrapped = list
        .map((own, index) => own + (gaps[index] ?? ' '))
        .join('')
        .trim();
      const reading = readBytes(captureOf([['One', `${wrapped}.`]]));
      expect(textsOf(reading)).toEqual([['One', `${list.join(' ')}.`]]);
      expect(codesOf(reading)).toEqual([]);
    }),
  );
});

test('joining the lines of a block touches nothing inside them', () => {
  const lines = ['a  b', 'c\td'].map((own, index) => ({ number: index + 1, column: 1, text: own }));
  expect(joined(lines)).toBe('a  b c\td');
});
