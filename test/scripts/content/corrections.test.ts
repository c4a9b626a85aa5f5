import { describe, expect, test } from 'vitest';
import { parseCorrections } from '../../../scripts/content/corrections.ts';
import { openContentFolder } from '../../../scripts/content/folder.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import { templates } from '../../../scripts/content/templates.ts';
import { DigestCorrection, PaperCorrection } from '../../../scripts/schema/correction.ts';
import { contentOf } from './folder-fixture.ts';

const parse = (text: string) =>
  parseCorrections(new TextEncoder().encode(text), 'content/corrections.yaml');
/** What is said of a file, a line each. */
const said = (text: string) =>
  parse(text).diagnostics.map(
    ({ code, file, line, column, message, fix }) =>
      `${code} ${file}:${line}:${column} ${message}${fix === null ? '' : ` ${fix}`}`,
  );

test('every field is read, and knows where it stands', () => {
  const { corrections, diagnostics } = parse(`# mine
- paper: on-memory
  title: On $\\sqrt{T}$
  abstract:
    - find: a
      show: ''
  published: 2024
  authors: null
- digest: a file.txt
  capturedOn: 2025-11-07
`);
  expect(diagnostics).toEqual([]);
  expect(corrections.map(({ correction }) => correction)).toEqual([
    {
      paper: 'on-memory',
      title: 'On $\\sqrt{T}$',
      abstract: [{ find: 'a', show: '' }],
      published: 2024,
      authors: null,
    },
    { digest: 'a file.txt', capturedOn: '2025-11-07' },
  ]);
  expect(corrections[0]?.place(['abstract', 0, 'show'])).toMatchObject({ line: 6, column: 13 });
  expect(corrections[1]?.place(['capturedOn'])).toMatchObject({ line: 10, column: 15 });
});

test.each(['', '# nothing yet\n', '[]'])('a file of %j has no corrections', (text) => {
  expect(parse(text)).toEqual({ corrections: [], diagnostics: [] });
});

describe('a mistake is an error with its place and with what was expected', () => {
  test.each([
    ['paper: a\ntitle: b\n', '1:1 The file should be a list of corrections.'],
    ['- title: b\n', '1:3 A correction says which paper or which digest it is for.'],
    ['- just text\n', '1:3 A correction says which paper'],
    ['- paper: a\n', '1:3 The correction names a paper and nothing to mend in it.'],
    ['- paper: a\n  digest: b\n', '2:3 A correction is for a paper or for a digest, not for both.'],
    ['- paper: A Paper\n  hide: true\n', '1:10 `paper` is "A Paper": an id is'],
    ['- paper: a\n  titel: b\n', '2:3 `titel` is not known here. Did you mean `title`?'],
    ['- paper: a\n  title:\n', '2:9 `title` should be text, and is empty.'],
    ['- paper: a\n  title: "  "\n', '2:10 `title` is "  ": expected text.'],
    ['- paper: a\n  title: "\\0"\n', '2:10 `title` is "\\0": it has characters that are invisible'],
    ['- paper: a\n  authors: ["\\u202Eb"]\n', '2:13 Item 1 of `authors` is'],
    ['- paper: a\n  authors: Ada\n', '2:12 `authors` should be a list'],
    [
      '- paper: a\n  published: May 2024\n',
      '2:14 `published` is "May 2024": expected a day, a month',
    ],
    ['- paper: a\n  published: 2024-13\n', '2:14 `published` is "2024-13": expected'],
    ['- paper: a\n  published: 2023-02-29\n', '2:14 `published` is'],
    ['- paper: a\n  authorCount: 0\n', '2:16 `authorCount`'],
    ['- paper: a\n  authorCount: many\n', '2:16 `authorCount` should be'],
    ['- paper: a\n  unlabelledNumber: -1\n', '2:21 `unlabelledNumber` should be at least 0'],
    [
      '- paper: a\n  abstract:\n    - find: ""\n      show: x\n',
      '3:13 `find` should be at least 1 character',
    ],
    ['- paper: a\n  abstract:\n    - find: x\n', '3:7 `show` is missing; expected text.'],
    ['- paper: a\n  abstract: []\n', '2:13 `abstract` should be at least 1 item'],
    [
      '- paper: a\n  addLinks:\n    - rel: cod\n      href: https://a.org/\n',
      '3:12 `rel` should be one of "code", "project"',
    ],
    [
      '- paper: a\n  addLinks:\n    - rel: code\n      href: javascript:alert(1)\n',
      '4:13 `href` should be an address that starts with https://',
    ],
    [
      '- paper: a\n  addLinks:\n    - rel: code\n      href: https://me@a.org/\n',
      '4:13 `href` is "https://me@a.org/": it names a user before the host',
    ],
    [
      '- paper: a\n  addLinks:\n    - rel: code\n      href: https://:a.org@b.org/\n',
      '4:13 `href` is "https://:a.org@b.org/": it names a user before the host',
    ],
    [
      '- paper: a\n  addLinks:\n    - rel: code\n      href: https://a.org\\b.org/\n',
      '4:13 `href` is "https://a.org\\b.org/": it has a character that addresses cannot have',
    ],
    [
      '- paper: a\n  addLinks:\n    - rel: code\n      href: https:a.org\n',
      '4:13 `href` should be an address that starts with https://',
    ],
    ['- paper: a\n  topics: [b, b]\n', '2:11 `topics` is a list: a topic is named twice'],
    ['- paper: a\n  hide: false\n', '2:9 `hide` is false: expected true, or a list of digests'],
    ['- paper: a\n  apart: []\n', '2:10 `apart` should be at least 1 item'],
    ['- digest: a\n  capturedOn: 2025-11\n', '2:15 `capturedOn` is "2025-11": expected a day'],
    ['- digest: a\n', '1:3 `capturedOn` is missing'],
  ])('%j', (text, expected) => {
    const found = said(text);
    expect(found.join('\n')).toContain(`correction-invalid content/corrections.yaml:`);
    expect(found.join('\n').replaceAll('\0', '\\0')).toContain(`.yaml:${expected}`);
    expect(found).toHaveLength(1);
    expect(parse(text).corrections).toEqual([]);
  });

  test('a file that is no YAML is one mistake', () => {
    expect(said('- paper: [a\n')[0]).toMatch(/^yaml-syntax content\/corrections\.yaml:/);
  });

  test('an item with a mistake does not hide the others', () => {
    const { corrections, diagnostics } = parse('- paper: a\n  titel: b\n- paper: c\n  title: d\n');
    expect(diagnostics).toHaveLength(1);
    expect(corrections).toHaveLength(1);
    expect(corrections[0]?.place(['title'])).toMatchObject({ line: 4 });
  });
});

describe('which corrections a folder has', () => {
  const nothing = () => ({ digest: null, diagnostics: [] });
  const yaml = '- paper: a\n  hide: true\n';
  const read = async (
    files: Record<string, string>,
    bundled: Record<string, string> = { 'corrections.yaml': yaml, 'site.yaml': '' },
  ) => {
    const { content, diagnostics } = await readContent(
      await contentOf(files),
      await contentOf(bundled, 'bundled'),
      nothing,
    );
    const codes = diagnostics.map(({ code }) => code);
    return { count: content?.corrections.length, codes };
  };

  test('its own, and none where there is no file', async () => {
    expect(await read({ 'site.yaml': '', 'corrections.yaml': yaml })).toMatchObject({ count: 1 });
    const { count, codes } = await read({ 'site.yaml': '' });
    expect(count).toBe(0);
    expect(codes.filter((code) => /correction|unused/.test(code))).toEqual([]);
  });

  test('a folder of digests has none of the project’s, but those that lie beside the digests', async () => {
    expect(await read({ 'a.txt': '' })).toMatchObject({ count: 0 });
    const { count, codes } = await read({ 'a.txt': '', 'corrections.yaml': yaml });
    expect(count).toBe(1);
    expect(codes).not.toContain('unused-file');
    const { folder } = await openContentFolder(
      await contentOf({ 'a.txt': '', 'corrections.yaml': yaml }),
      await contentOf({}, 'bundled'),
    );
    expect(folder?.kind).toBe('digests');
  });

  test('with a mistake in topics.yaml, topics are not looked for', async () => {
    const files = { 'topics.yaml': '- id: A', 'corrections.yaml': '- paper: a\n  topics: [b]\n' };
    const { content } = await readContent(await contentOf(files), await contentOf({}), nothing);
    expect(content?.corrections.map(({ correction }) => correction)).toEqual([{ paper: 'a' }]);
  });

  test('a misspelt name is remarked on', async () => {
    const { diagnostics } = await openContentFolder(
      await contentOf({ 'site.yaml': '', 'correction.yaml': yaml }),
      await contentOf({}, 'bundled'),
    );
    expect(diagnostics).toMatchObject([{ fix: 'Did you mean `corrections.yaml`?' }]);
  });

  test('a folder in its place is an error', async () => {
    const { codes } = await read({ 'site.yaml': '', 'corrections.yaml/': '' });
    expect(codes).toContain('content-unreadable');
  });
});

test('the template is empty as it comes, and its examples are valid and show every field', () => {
  const text = templates.find(({ path }) => path === 'corrections.yaml')?.text ?? '';
  expect(parse(text)).toEqual({ corrections: [], diagnostics: [] });
  const examples = text
    .split('\n')
    .filter((line) => /^# ( {2})*(- |[a-zA-Z]+:)/.test(line))
    .map((line) => line.slice(2));
  const { corrections, diagnostics } = parse(examples.join('\n'));
  expect(diagnostics).toEqual([]);
  const shown = new Set(corrections.flatMap(({ correction }) => Object.keys(correction)));
  const known = [...Object.keys(PaperCorrection.shape), ...Object.keys(DigestCorrection.shape)];
  expect([...shown].toSorted()).toEqual(known.toSorted());
});
