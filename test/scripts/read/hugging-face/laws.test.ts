import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_ENTRIES } from '../../../../scripts/read/limits.ts';
import { readDay, record } from './day.ts';

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\ud800',
    -1,
    1e300,
    true,
    null,
    [],
    {},
    "{'paper': {'id': 1}}",
  ),
);

/** The paths to every value inside a value. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with another value at a path; `undefined` takes it out. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, by) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === key ? replaced(inner, rest, by) : inner,
    ]),
  );
}

const day = ['One', 'Two', 'Three', 'Four'].map((title, index) =>
  record(title, { id: `2406.0157${index}`, githubRepo: 'https://github.com/a/b' }),
);
const paths = pathsOf(day).filter((path) => path.length > 0);

test('whatever stands in the place of any values, each element is an entry or in a diagnostic', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), anything), { maxLength: 6 });
  fc.assert(
    fc.property(changes, fc.constantFrom(0, 2), (list, indent) => {
      const changed = list.reduce<unknown>((value, [path, by]) => replaced(value, path, by), day);
      const text = JSON.stringify(changed, null, indent);
      const { digest, diagnostics } = readDay(text);
      const lines = text.split('\n');
      for (const { file, line, column, message } of diagnostics) {
        expect(file).toBe('digests/daily.json');
        expect(message.isWellFormed()).toBe(true);
        if (line !== null)
          expect((lines[line - 1] ?? '').length).toBeGreaterThanOrEqual(column ?? 0);
      }
      if (digest === null) {
        expect(diagnostics).not.toEqual([]);
        return;
      }
      const codes = diagnostics.map(({ code }) => code);
      const left = codes.filter((code) => code === 'unreadable-entry' || code === 'doubled-entry');
      expect(digest.entries.length + left.length).toBe(4);
      for (const { position, title } of digest.entries) {
        expect(position).toBeGreaterThanOrEqual(1);
        expect(position).toBeLessThanOrEqual(4);
        expect(title.trim()).not.toBe('');
      }
    }),
    { numRuns: 1_500 },
  );
});

test('a bad field costs only itself', () => {
  const bad = fc.constantFrom<unknown>(true, -1.5, { a: 1 }, [[1]], 'no\u0000thing');
  const [good] = readDay(day, '2024-06-04.json').digest?.entries ?? [];
  const fields = ['upvotes', 'authors', 'id', 'publishedAt', 'ai_keywords', 'githubRepo'];
  for (const field of fields) {
    fc.assert(
      fc.property(bad, (value) => {
        const changed = replaced(day, ['0', 'paper', field], value);
        const { digest, diagnostics } = readDay(changed, '2024-06-04.json');
        const [entry] = digest?.entries ?? [];
        expect(diagnostics.some(({ code }) => code === 'unreadable-field')).toBe(true);
        expect(entry).toMatchObject({ title: 'One', abstract: 'About One.', position: 1 });
        if (field !== 'upvotes') expect(entry?.record?.upvotes).toBe(good?.record?.upvotes);
        if (field !== 'authors') expect(entry?.record?.authors).toEqual(good?.record?.authors);
        if (field !== 'publishedAt') expect(entry?.byline?.date).toEqual(good?.byline?.date);
      }),
      { numRuns: 20 },
    );
  }
});

test('a list that is cut off anywhere is refused, at the place where it ends', () => {
  const text = JSON.stringify(day, null, 2);
  const start = text.indexOf('"paper": {') + '"paper": {'.length;
  fc.assert(
    fc.property(fc.integer({ min: start, max: text.length - 1 }), (end) => {
      const { digest, diagnostics } = readDay(text.slice(0, end));
      expect(digest).toBeNull();
      const lines = text.slice(0, end).trimEnd().split('\n');
      const column = (lines.at(-1)?.length ?? 0) + 1;
      expect(diagnostics).toMatchObject([{ code: 'json-syntax', line: lines.length }]);
      expect(diagnostics[0]?.column).toBeLessThanOrEqual(column);
    }),
    { numRuns: 300 },
  );
});

test('fields that nobody has heard of change nothing', () => {
  const more = day.map((each) => ({ ...each, tomorrow: { paper: each }, title2: 5 }));
  const entries = (value: unknown) =>
    readDay(JSON.stringify(value)).digest?.entries.map(({ title, abstract, record: facts }) => [
      title,
      abstract,
      facts,
    ]);
  expect(entries(more)).toEqual(entries(day));
});

test('a list of more entries than are read is refused with the number', () => {
  const text = JSON.stringify([...day, ...Array.from({ length: MAX_ENTRIES - 3 }, () => 1)]);
  expect(readDay(text).diagnostics).toMatchObject([{ code: 'too-many-entries' }]);
});

test.each([
  ['a field nested very deep', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
  ['a title of nothing but escapes', `"${'\\n\\u0041'.repeat(100_000)}"`],
  ['a title of backslashes', `"${'\\\\'.repeat(400_000)}"`],
  ['a title of control characters', `"${'\\b'.repeat(400_000)}"`],
  ['a title of half pairs', `"${'\\ud800'.repeat(130_000)}"`],
  ['a title of quotes', `"${'\\"'.repeat(400_000)}"`],
  ['a list of wrong authors', `[${'1,'.repeat(200_000)}1]`],
  ['an object of one key', `{${'"name":1,'.repeat(80_000)}"name":1}`],
])('%s takes a time that grows with its length', (_, json) => {
  const text = `[{"paper":{"title":${json},"authors":${json}},"title":"Beside"}]`;
  const start = process.cpuUsage();
  const { digest, diagnostics } = readDay(text);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8_000);
  expect(digest?.entries).toHaveLength(1);
  expect(diagnostics.length).toBeLessThan(40);
});
