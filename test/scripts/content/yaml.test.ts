import { expect, test } from 'vitest';
import { readSettings } from '../../../scripts/content/settings.ts';
import { readTopics } from '../../../scripts/content/topics.ts';
import { parseYaml } from '../../../scripts/content/yaml.ts';
import { inside } from '../../../scripts/content/folder.ts';
import type { Diagnostic } from '../../../scripts/diagnostics.ts';
import { contentOf } from './folder-fixture.ts';

async function settingsOf(text: string | Uint8Array) {
  const content = await contentOf({ 'site.yaml': text });
  return readSettings(inside(content, 'site.yaml'));
}

async function topicsOf(text: string) {
  const content = await contentOf({ 'topics.yaml': text });
  return readTopics(inside(content, 'topics.yaml'), content);
}

/** A diagnostic as `file:line:column code message | fix`. */
function line({ file, line, column, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} ${code} ${message}${fix === null ? '' : ` | ${fix}`}`;
}

test('settings without a file, and a file of comments only, are the defaults', async () => {
  const none = await readSettings(null);
  expect(none.settings.title).toBe('Offprint');
  expect(await settingsOf('# title: Mine\n')).toEqual(none);
});

test('settings are read as they are written', async () => {
  const { settings, diagnostics } = await settingsOf(
    'title: Our papers\naddress: https://a.example.org/papers/\n',
  );
  expect(diagnostics).toEqual([]);
  expect(settings).toMatchObject({ title: 'Our papers', address: 'https://a.example.org/papers/' });
});

test('a setting with a wrong name or value is told with its place, what was expected and what came', async () => {
  const { diagnostics } = await settingsOf(
    `titel: Papers\naddress: papers.example.org\ntitle: "${'x'.repeat(90)}"\nlanguage: fr\nbyline: [a]\n`,
  );
  expect(diagnostics.map(line)).toEqual([
    'content/site.yaml:3:8 setting-invalid `title` should be at most 80 characters, and is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (90 characters)".',
    'content/site.yaml:2:10 setting-invalid `address` should be an address that starts with https:// or http://, and is "papers.example.org".',
    'content/site.yaml:5:9 setting-invalid `byline` should be text, and is a list.',
    'content/site.yaml:4:11 setting-invalid `language` should be "en", and is "fr".',
    'content/site.yaml:1:1 setting-invalid `titel` is not known here. | Did you mean `title`?',
  ]);
});

test('an address that no site can be served at is refused', async () => {
  const { settings, diagnostics } = await settingsOf('address: https://a.example.org/?page=2\n');
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['setting-invalid', 1, 10],
  ]);
  expect(settings.address).toBeNull();
});

test.each([
  ['a repeated key', 'title: A\ntitle: B\n', 2, 1],
  ['a bad indent', 'title: A\n  byline: B\n', 1, 8],
  ['a tag', 'title: !!js/function "x"\n', 1, 8],
  ['a second document', 'title: A\n---\ntitle: B\n', 2, 1],
])('%s is a syntax error with its place', async (_, text, lineNumber, column) => {
  const { diagnostics } = await settingsOf(text);
  expect(diagnostics[0]).toMatchObject({ code: 'yaml-syntax', line: lineNumber, column });
});

test.each([
  [
    'a key in a column of its own',
    'title: A\n  byline: B\n',
    '1:8 There is a second colon in what begins here. | Put quotes around the value if it is text: `key: "value: more"`. If the colon is in the next line, begin that line in the column of the keys above it.',
  ],
  ['a tab', '- a: b\n\tc: d\n', '2:2 The line is indented with a tab. | Indent with spaces.'],
  [
    'TeX between double quotes',
    String.raw`title: "$\lambda$"`,
    String.raw`1:10 Invalid escape sequence \l. | Between double quotes a backslash begins an escape. Use single ones: ${'`'}'$\lambda$'${'`'}.`,
  ],
])('%s is said once, in words of those who write', (_, text, expected) => {
  const { diagnostics } = parseYaml(new TextEncoder().encode(text), 'a.yaml');
  expect(diagnostics.map(line)).toEqual([expected.replace(/^(\S+)/, 'a.yaml:$1 yaml-syntax')]);
});

test('a quote that is never closed is told where it opens', async () => {
  const double = await settingsOf('byline: "B"\ntitle: "Our papers\ndescription: x\n');
  expect(double.diagnostics.map(line)).toEqual([
    'content/site.yaml:2:8 yaml-syntax The quote `"` that opens here is never closed. | Close the text with `"`.',
  ]);
  const single = await topicsOf("- id: a\n  label: 'It\n  definition: B.\n");
  expect(single.diagnostics.map(line)).toEqual([
    "content/topics.yaml:2:10 yaml-syntax The quote `'` that opens here is never closed. | Close the text with `'`.",
  ]);
});

test.each([
  ['title: A\ntitle: B\n', 'The key was given before. | Remove one of the two.'],
  ['title: A\n---\n', 'A second document begins here; only one is read. | Remove the line `---`.'],
  ['title: @a\n', '| Put quotes around the value'],
  ['\ttitle: A\n', '| Indent with spaces.'],
])('a syntax error comes with what can be done: %j', async (text, words) => {
  const { diagnostics } = await settingsOf(text);
  expect(line(diagnostics[0] ?? expect.fail('Nothing was found.'))).toContain(words);
});

test('text that is not UTF-8 is a syntax error', async () => {
  const { diagnostics } = await settingsOf(Uint8Array.of(0x74, 0xff, 0xfe));
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
});

test('a bomb of aliases is refused and not unfolded', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let depth = 1; depth < 12; depth++) {
    lines.push(
      `a${depth}: &a${depth} [${Array(10)
        .fill(`*a${depth - 1}`)
        .join(', ')}]`,
    );
  }
  const { yaml, diagnostics } = parseYaml(new TextEncoder().encode(lines.join('\n')), 'site.yaml');
  expect(yaml).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
});

const topic = (id: string, more = ''): string =>
  `- id: ${id}\n  label: ${id}\n  definition: About ${id}.\n  strong: [${id}]\n${more}`;

test('topics are read in their order, and none is no mistake', async () => {
  const { topics, diagnostics } = await topicsOf(
    topic('zebra') + topic('ant', '  parent: zebra\n'),
  );
  expect(topics.map(({ id }) => id)).toEqual(['zebra', 'ant']);
  expect(diagnostics).toEqual([]);
  expect(await topicsOf('# - id: none\n')).toEqual({ topics: [], diagnostics: [] });
});

test('without topics.yaml the reader is told so', async () => {
  const { diagnostics } = await readTopics(null, { path: '/nowhere', shown: 'content' });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['no-topics', 'info'],
  ]);
});

test('a topic that is not written as topics are is told with its place', async () => {
  const { topics, diagnostics } = await topicsOf(
    '- id: Bad Id\n  label: X\n  definition: Y.\n  stron: [a]\n  strong:\n    - 7\n- 3\n',
  );
  expect(topics).toEqual([]);
  expect(diagnostics.map(line)).toEqual([
    'content/topics.yaml:1:7 topic-invalid `id` is "Bad Id": an id is lower-case letters and digits joined by hyphens.',
    'content/topics.yaml:6:7 topic-invalid Item 1 of `strong` should be text, and is 7. | Put quotes around it.',
    'content/topics.yaml:4:3 topic-invalid `stron` is not known here. | Did you mean `strong`?',
    'content/topics.yaml:7:3 topic-invalid Item 2 should be keys with values, and is 3.',
  ]);
});

test('what belongs to another place or kind comes with what can be done', async () => {
  const { diagnostics } = await topicsOf(
    '- id: a\n  label: true\n  definition: Y.\n  weak: b, c\n  strong:\n    - d\n    - id: e\n      label: E\n',
  );
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'Put quotes around it.',
    'If it is an item of a list further out, begin it in the column of the items there.',
    'Put brackets around it: `[one, another]`.',
  ]);
});

test('an item that is indented further than its list is told, where YAML would make one text of two', async () => {
  const head = '- id: a\n  label: A\n  definition: B.\n  strong:\n    - one\n';
  const { topics, diagnostics } = await topicsOf(`${head}        - two\n    - three\n`);
  expect(topics).toEqual([]);
  const told =
    'The line begins with `- `, but is indented further than the list, so it would be a part of the text before it.';
  expect(
    diagnostics.map(({ line: at, column, code, message }) => [at, column, code, message]),
  ).toEqual([[6, 9, 'yaml-syntax', told]]);
  expect(
    (await topicsOf(`${head}    - "one\n        - two"\n    - three -\n      four\n`)).diagnostics,
  ).toEqual([]);
});

test('a whole topic that is indented further than the list of topics is told where it begins', async () => {
  const { diagnostics } = await topicsOf(
    '- id: a\n  label: A\n  definition: B.\n  strong: [one]\n    - id: b\n      label: B\n',
  );
  expect(diagnostics.map(({ line: at, message }) => [at, message])).toEqual([
    [5, 'The item that begins here is indented further than its list.'],
  ]);
});

test.each([
  ['label: "\\u200b "', 'there is nothing to see'],
  ['label: "a\\0b"', 'control character'],
  ['label: "\\u202eb"', 'direction override'],
  ['definition: " "', 'there is nothing to see'],
  ['weak: ["a\\eb"]', 'control character'],
])('a topic has no text that cannot be seen: %s', async (given, words) => {
  const lines = [given, 'label: L', 'definition: D.', 'strong: [s]'].filter(
    (each, at) => at === 0 || !given.startsWith(each.split(':')[0] ?? ''),
  );
  const { diagnostics } = await topicsOf(`- id: a\n${lines.map((each) => `  ${each}\n`).join('')}`);
  expect(diagnostics.map(({ line: at, column }) => [at, (column ?? 0) > 3])).toEqual([[2, true]]);
  expect(diagnostics[0]?.message).toContain(words);
});

test('a missing part of a topic is told at the topic', async () => {
  const { diagnostics } = await topicsOf('- label: X\n  definition: Y.\n  strong: [a]\n');
  expect(diagnostics.map(line)).toEqual([
    'content/topics.yaml:1:3 topic-invalid `id` is missing; expected text.',
  ]);
});

test('a strong name is the same with a plural or a hyphen, and another with more words', async () => {
  const { diagnostics } = await topicsOf(
    '- id: a\n  label: A\n  definition: B.\n  strong: [language model]\n' +
      '- id: b\n  label: B\n  definition: B.\n  strong: [large language model, language-models]\n',
  );
  expect(diagnostics.map(({ line: at, column, code }) => [at, column, code])).toEqual([
    [8, 34, 'topic-conflict'],
  ]);
});

test('a long value is cut between characters', async () => {
  const { diagnostics } = await settingsOf(`language: "${'x'.repeat(58)}😀😀"\n`);
  expect(diagnostics[0]?.message).toContain(`"${'x'.repeat(58)}… (62 characters)"`);
});
