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
<DigestLink id="2025-11-07" />. {1 + 1} {/* a comment */} <b>bold</b> <>fragment</>

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

test('a component that is not provided is refused, in an expression too', () => {
  expect(problemsOf('Text <PaperLinc id="attention" />')).toEqual([
    'notes/papers/attention.mdx:1:6 note-component There is no component `PaperLinc`. | Did you mean `PaperLink`?',
  ]);
  expect(problemsOf('Text.\n\n{[1].map(() => <Aisde />)}')).toEqual([
    'notes/papers/attention.mdx:3:16 note-component There is no component `Aisde`. | Did you mean `Aside`?',
  ]);
  expect(problemsOf('<motion.div />')[0]).toContain(
    'note-component There is no component `motion.div`',
  );
});

test('an id that is missing or leads nowhere is refused, and one that is computed is not', () => {
  expect(problemsOf('<PaperLink />')[0]).toContain(':1:1 note-component `PaperLink` has no `id`.');
  expect(problemsOf('Text <TopicLink id="transformerz" />')).toEqual([
    'notes/papers/attention.mdx:1:6 note-unknown-target There is no topic `transformerz`. | Did you mean `transformers`?',
  ]);
  expect(problemsOf('<PaperLink id={["atten", "tion"].join("")} />')).toEqual([]);
});
