import { expect, test } from 'vitest';
import { checkNotes } from '../../../scripts/content/check-notes.ts';
import type { Note } from '../../../scripts/content/notes.ts';
import { aCatalog } from './catalog-fixture.ts';

const catalog = aCatalog();

function problemsOf(text: string, note: Partial<Note> = {}): string[] {
  const file = `notes/papers/${note.id ?? 'attention'}.mdx`;
  return checkNotes([{ kind: 'papers', id: 'attention', file, text, ...note }], catalog).map(
    ({ file: at, line, column, code, message, fix }) =>
      `${at}:${line}:${column} ${code} ${message}${fix === null ? '' : ` | ${fix}`}`,
  );
}

test('a note with provided components and ids that exist is in order', () => {
  const text = `## Why it matters

<Aside>

See <PaperLink id="attention">this</PaperLink>, <TopicLink id={'transformers'} /> and
<DigestLink id="2025-11-07" />. {1} {'a'} {/* a comment */} <b title={"x"}>bold</b>
<>fragment</> [there](https://a.example.org/) [mail](mailto:a@example.org) [below](#why-it-matters)

</Aside>

<PaperCard id="attention" />
`;
  expect(problemsOf(text)).toEqual([]);
});

test('a note for something that does not exist names the nearest that does', () => {
  expect(problemsOf('x', { id: 'atention' })).toEqual([
    'notes/papers/atention.mdx:1:1 note-unknown-target There is no paper `atention`. | Did you mean `attention`?',
  ]);
  expect(problemsOf('x', { kind: 'topics', id: 'transformer' })[0]).toContain(
    'There is no topic `transformer`. | Did you mean `transformers`?',
  );
});

test('a note for an address that only redirects says so, and where to', () => {
  expect(problemsOf('x', { id: 'old-name' })).toEqual([
    'notes/papers/old-name.mdx:1:1 note-unknown-target The paper `old-name` had a page once, and nothing stands behind it any more. | Did you mean `attention`?',
  ]);
});

test('invalid MDX is told with line and column', () => {
  expect(problemsOf('One.\n\nTwo <b\n')).toEqual([
    'notes/papers/attention.mdx:3:5 note-syntax Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`).',
  ]);
  expect(problemsOf('😀 {1 + }')[0]).toContain(':1:9 note-syntax Could not parse expression:');
  expect(problemsOf('a\n\n<Aside>\n\ntext')[0]).toContain(':3:1 note-syntax');
});

test('imports, exports, front matter and main headings are refused where they stand', () => {
  expect(problemsOf('Text.\n\nimport x from "y"\n')[0]).toContain(':3:1 note-import');
  expect(problemsOf('export const a = 1\n')[0]).toContain(':1:1 note-import');
  expect(problemsOf('---\nlayout: x\n---\n\nText.')[0]).toContain(
    ':1:1 note-syntax A note has no front',
  );
  expect(problemsOf('Text.\n\n# Title\n')[0]).toContain(':3:1 note-heading');
  expect(problemsOf('Title\n=====\n\n<h1>x</h1>').map((each) => each.split(' ')[0])).toEqual([
    'notes/papers/attention.mdx:1:1',
    'notes/papers/attention.mdx:4:1',
  ]);
});

test('a component that is not provided is refused', () => {
  expect(problemsOf('Text <PaperLinc id="attention" />')).toEqual([
    'notes/papers/attention.mdx:1:6 note-component There is no component `PaperLinc`. | Did you mean `PaperLink`?',
  ]);
  expect(problemsOf('<motion.div />')[0]).toContain(
    'note-component There is no component `motion.div`',
  );
});

test('an id that is missing or leads nowhere is refused', () => {
  expect(problemsOf('<PaperLink />')[0]).toContain(':1:1 note-component `PaperLink` has no `id`.');
  expect(problemsOf('Text <TopicLink id="transformerz" />')).toEqual([
    'notes/papers/attention.mdx:1:6 note-unknown-target There is no topic `transformerz`. | Did you mean `transformers`?',
  ]);
  expect(problemsOf('<PaperLink id={"nothing-like-it"} />')).toEqual([
    'notes/papers/attention.mdx:1:1 note-unknown-target There is no paper `nothing-like-it`. | Known: `attention`.',
  ]);
});

test('where nothing comes near to an id, it is said where ids come from', () => {
  const first = catalog.papers[0] ?? expect.fail('The catalog has no paper.');
  const papers = Array.from({ length: 20 }, (_, index) => ({ ...first, id: `paper-${index}` }));
  const note = { kind: 'papers', id: 'attention', file: 'a.mdx', text: '' } as const;
  expect(checkNotes([note], { ...catalog, papers })[0]?.fix).toBe(
    'It is the last part of the address of its page; ids.json lists all that were given out.',
  );
});

/** Place and code of each problem. */
function briefly(text: string): string[] {
  return problemsOf(text).map((each) => each.replace(/^\S*?:(\S+ \S+) .*$/s, '$1'));
}

test.each([
  ['Text ![a](pic.png)', '1:6'],
  ['![a][p]\n\n[p]: https://a.example.org/p.png', '1:1'],
  ['Text.\n\n<img src="https://a.example.org/p.png" alt="" />', '3:1'],
  ['<p>*a* <video /></p>', '1:8'],
])('a picture is refused, because its file is not published: %j', (text, place) => {
  expect(briefly(text)).toEqual([`${place} note-element`]);
  expect(problemsOf(text)[0]).toContain('A note cannot show pictures');
});

test.each(['script', 'style', 'iframe', 'link', 'meta', 'object', 'embed', 'base', 'form'])(
  'the element %s is refused where it stands',
  (name) => {
    expect(problemsOf(`Text.\n\n- <${name} />`)[0]).toContain(
      `:3:3 note-element A note cannot hold the element \`<${name}>\`.`,
    );
  },
);

test('attributes that are style or code are refused, on components too', () => {
  expect(briefly('<b style="color: red">a</b>')).toEqual(['1:1 note-element']);
  expect(briefly('a <b onclick="x()">a</b>')).toEqual(['1:3 note-element']);
  expect(briefly('<Aside onClick="x">a</Aside>')).toEqual(['1:1 note-element']);
  expect(briefly('<b class="on" lang="de">a</b>')).toEqual([]);
});

test('a link that is code is refused, however it is written', () => {
  for (const text of [
    '[a](javascript:x)',
    '[a](<java&#10;script:x>)',
    '[a][b]\n\n[b]: DATA:text/html,x',
    '<a href="javascript:x">a</a>',
    "<a href={' javascript:x'}>a</a>",
  ]) {
    expect(briefly(text)).toEqual([`${text.startsWith('[a][b]') ? 3 : 1}:1 note-link`]);
  }
});

test('a link that begins at the root of the site is refused, and the component named instead', () => {
  expect(problemsOf('See [it](/papers/attention/).')).toEqual([
    'notes/papers/attention.mdx:1:5 note-link The link to `/papers/attention/` leads astray where the site is served below a folder. | Write `<PaperLink id="attention">…</PaperLink>`.',
  ]);
  expect(problemsOf('<a href="/base/topics/transformers#years">a</a>')[0]).toContain(
    '| Write `<TopicLink id="transformers">…</TopicLink>`.',
  );
  expect(problemsOf('[a](/search/)')[0]).toContain(
    '| Use `<PaperLink id="…" />`, `<DigestLink id="…" />`, `<TopicLink id="…" />` for pages',
  );
});

test.each([
  '{undefinedVar.x}',
  '{/* a */ b /* c */}',
  '{`${x}`}',
  '{"a" + "b"}',
  '{[1].map(() => <img />)}',
  '<b title={x}>a</b>',
  '<Aside {...x}>a</Aside>',
  '<PaperLink id={["atten", "tion"].join("")} />',
])('an expression is refused, because nothing is computed in a note: %s', (text) => {
  expect(briefly(`Text.\n\n${text}`)).toEqual(['3:1 note-expression']);
});

test.each([
  '{}',
  '{-1.5}',
  '{"it\\\'s"}',
  '{`a`}',
  '{/* a */ /* b */}',
  '{// a\n}',
  '\\{x}',
  '`{x}`',
])('what says itself what it is is no expression: %j', (text) => {
  expect(problemsOf(text)).toEqual([]);
});
