import { expect, test } from 'vitest';
import { foundIn } from '../../../scripts/damage/found.ts';
import { restored } from './restored.ts';

const said = (...parts: Parameters<typeof restored>) =>
  foundIn(restored(...parts)).map(({ code, message }) => `${code} ${message}`);
const fixes = (...parts: Parameters<typeof restored>) =>
  foundIn(restored(...parts)).map(({ fix }) => fix);

test('each kind of thing is said with what stood there and what stands there now', () => {
  expect(
    said(String.raw`In mathcal{O}(d^k) of Fr\'echet \cite{a1}, see github.com/a/b.`, [
      ['mathcal{O}(d^k)', { kind: 'math', tex: String.raw`\mathcal{O}(d^k)` }],
      [String.raw`\'e`, { kind: 'accent', output: 'é' }],
      [String.raw`\cite{a1}`, { kind: 'citation', output: '' }],
      ['github.com/a/b', { kind: 'link', href: 'https://github.com/a/b' }],
    ]),
  ).toEqual([
    String.raw`notation-restored “mathcal{O}(d^k)” is read as the formula $\mathcal{O}(d^k)$.`,
    String.raw`tex-restored “Fr\'echet” is shown as “Fréchet”.`,
    String.raw`citation-dropped “\cite{a1}” is not shown: it cites by a key.`,
    'link-found “github.com/a/b” is shown as a link to https://github.com/a/b.',
  ]);
});

test('what was left alone says why, by what it looks like', () => {
  const why = 'the braces do not match.';
  expect(
    said(
      'a x_{1 b http://u@h c emph{',
      [],
      [
        ['x_{1', 'math', why],
        ['http://u@h', 'link', 'it names a user'],
        ['emph{', 'command', why],
      ],
    ),
  ).toEqual([
    'notation-left “x_{1” was left alone: the braces do not match.',
    'link-refused “http://u@h” was left alone: it names a user.',
    'tex-left “emph{” was left alone: the braces do not match.',
  ]);
});

test('a run with a role is said once, with the words in it but not without the formulas', () => {
  expect(
    said(String.raw`so \emph{na\"ive x_1} it is`, [
      [String.raw`\emph{`, { kind: 'em', edge: 'open' }],
      [String.raw`\"i`, { kind: 'accent', output: 'ï' }],
      ['x_1', { kind: 'math', tex: 'x_1' }],
      ['}', { kind: 'em', edge: 'close' }],
    ]),
  ).toEqual([
    String.raw`tex-restored “\emph{na\"ive x_1}” is shown as “naïve $x_1$”, emphasised.`,
    'notation-restored “x_1” is read as the formula $x_1$.',
  ]);
});

test('several changes in one word are said once, where the first of them stands', () => {
  const source = String.raw`the Erd\H{o}s--R\'enyi graph`;
  const found = foundIn(
    restored(source, [
      [String.raw`\H{o}`, { kind: 'accent', output: 'ő' }],
      ['--', { kind: 'dash', output: '–' }],
      [String.raw`\'e`, { kind: 'accent', output: 'é' }],
    ]),
  );
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [source.indexOf('\\'), String.raw`“Erd\H{o}s--R\'enyi” is shown as “Erdős–Rényi”.`],
  ]);
});

test('intact formulas, corrections and white space are no damage', () => {
  expect(
    said('a $x$ b c\n d', [
      ['$x$', { kind: 'math', tex: 'x', restored: false }],
      ['b', { kind: 'correction', output: 'B' }],
      ['\n ', { kind: 'space', output: ' ' }],
    ]),
  ).toEqual([]);
});

test('an address that is written as one is no damage, and one that ends in the middle of a word is', () => {
  const href = 'https://a.org/b';
  expect(said('see https://a.org/b.', [[href, { kind: 'link', href }]])).toEqual([]);
  expect(said('see https://a.org/b}c', [[href, { kind: 'link', href }]])).toEqual([
    'link-found “https://a.org/b” is shown as a link to https://a.org/b.',
  ]);
});

test('a sign that is no word is shown with its neighbours', () => {
  expect(said('we listen -- and learn', [['--', { kind: 'dash', output: '–' }]])).toEqual([
    'tex-restored “listen -- and” is shown as “listen – and”.',
  ]);
});

test('a word does not reach into a quotation beside it', () => {
  expect(
    said("so `flows' -- and", [
      ['`', { kind: 'quote', output: '‘' }],
      ["'", { kind: 'quote', output: '’' }],
      ['--', { kind: 'dash', output: '–' }],
    ]),
  ).toEqual([
    "tex-restored “`flows'” is shown as “‘flows’”.",
    'tex-restored “-- and” is shown as “– and”.',
  ]);
});

test('a correction finds what stands once, with words around it where it stands more often', () => {
  expect(
    fixes('with x_1 and x_1 again', [
      ['x_1', { kind: 'math', tex: 'x_1' }],
      ['x_1', { kind: 'math', tex: 'x_1' }],
    ]),
  ).toEqual([
    { find: 'with x_1', show: 'with $x_1$' },
    { find: 'and x_1', show: 'and $x_1$' },
  ]);
});

test('a correction takes its words from where no other correction is', () => {
  expect(
    fixes('q: w_1 w_1 by z and q: v_2 by w_1', [
      ['w_1', { kind: 'math', tex: 'w_1' }],
      ['w_1', { kind: 'math', tex: 'w_1' }],
      ['v_2', { kind: 'math', tex: 'v_2' }],
      ['w_1', { kind: 'math', tex: 'w_1' }],
    ]),
  ).toEqual([
    { find: 'q: w_1', show: 'q: $w_1$' },
    { find: 'w_1 by', show: '$w_1$ by' },
    { find: 'v_2', show: '$v_2$' },
    { find: 'by w_1', show: 'by $w_1$' },
  ]);
});

test('corrections that cannot but overlap are one', () => {
  const both = { find: 'w_1 w_1', show: '$w_1$ $w_1$' };
  expect(
    fixes('w_1 w_1', [
      ['w_1', { kind: 'math', tex: 'w_1' }],
      ['w_1', { kind: 'math', tex: 'w_1' }],
    ]),
  ).toEqual([both, both]);
  const run = { find: String.raw`\emph{a x_1}`, show: String.raw`\emph{a $x_1$}` };
  expect(
    fixes(String.raw`so \emph{a x_1} it is`, [
      [String.raw`\emph{`, { kind: 'em', edge: 'open' }],
      ['x_1', { kind: 'math', tex: 'x_1' }],
      ['}', { kind: 'em', edge: 'close' }],
    ]),
  ).toEqual([run, run]);
});

test('a correction says what is shown in notation that is intact', () => {
  expect(
    fixes(String.raw`{\emph a} costs 5\% or \$5`, [
      [String.raw`{\emph `, { kind: 'em', edge: 'open' }],
      ['}', { kind: 'em', edge: 'close' }],
      [String.raw`\%`, { kind: 'escape', output: '%' }],
      [String.raw`\$`, { kind: 'escape', output: '$' }],
    ]),
  ).toEqual([
    { find: String.raw`{\emph a}`, show: String.raw`\emph{a}` },
    { find: String.raw`5\%`, show: '5%' },
    { find: String.raw`\$5`, show: String.raw`\$5` },
  ]);
});

test('a correction never cuts a change in two, nor a run with a role', () => {
  const [, math] = fixes(String.raw`\emph{a x_1} or x_1`, [
    [String.raw`\emph{`, { kind: 'em', edge: 'open' }],
    ['x_1', { kind: 'math', tex: 'x_1' }],
    ['}', { kind: 'em', edge: 'close' }],
    ['x_1', { kind: 'math', tex: 'x_1' }],
  ]);
  expect(math).toEqual({ find: String.raw`\emph{a x_1}`, show: String.raw`\emph{a $x_1$}` });
});

test('long texts of nothing but damage are gone through in time that grows with their length', () => {
  const count = 20_000;
  const source = 'x_1 '.repeat(count);
  const edits = Array.from({ length: count }, () => ['x_1', { kind: 'math', tex: 'x_1' }] as const);
  const found = foundIn(
    restored(
      source,
      edits.map(([find, edit]) => [find, edit]),
    ),
  );
  expect(found).toHaveLength(count);
});
