import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test, vi } from 'vitest';
import type { MathNode } from '../../../../scripts/schema/text.ts';
import { mathmlOf } from '../../../../scripts/text/tex/mathml.ts';
import { parses } from '../../../../scripts/text/tex/parse.ts';
import { texFragments } from './tex-arbitrary.ts';

/** The elements of MathML Core that hold formulas, and all attributes that any of them may have here. */
const ELEMENTS =
  'math mfrac mi mmultiscripts mn mo mover mpadded mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup ' +
  'msup mtable mtd mtext mtr munder munderover';
const ATTRIBUTES =
  'accent accentunder class columnspan depth displaystyle fence form height largeop linethickness lspace ' +
  'mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width';

function everyElement(node: MathNode): [string, Record<string, string>][] {
  if (typeof node === 'string') return [];
  const [tag, attributes, ...children] = node;
  return [[tag, attributes], ...children.flatMap(everyElement)];
}

const attack = (name: string, tex: string): [string, string] => [name, tex];

describe('a formula as MathML', () => {
  test.each<[string, MathNode]>([
    ['x', ['math', {}, ['mi', {}, 'x']]],
    ['d^k', ['math', {}, ['msup', {}, ['mi', {}, 'd'], ['mi', {}, 'k']]]],
    ['2.5', ['math', {}, ['mn', {}, '2.5']]],
    ['\\infty', ['math', {}, ['mi', { mathvariant: 'normal' }, '∞']]],
    ['\\mathscr{L}', ['math', {}, ['mi', { mathvariant: 'normal', class: 'math-script' }, 'ℒ']]],
    [
      '\\overline{x}',
      ['math', {}, ['mover', {}, ['mi', {}, 'x'], ['mo', { stretchy: 'true' }, '‾']]],
    ],
    ['a < b', ['math', {}, ['mi', {}, 'a'], ['mo', {}, '<'], ['mi', {}, 'b']]],
    ['\\mbox{a}', ['math', {}, ['mtext', {}, 'a']]],
    ['\\ensuremath{x}', ['math', {}, ['mi', {}, 'x']]],
  ])('%s', (tex, mathml) => {
    expect(mathmlOf(tex)).toEqual(mathml);
  });

  test('that is long is rows, each of which ends where a line may', () => {
    const [, , ...rows] = mathmlOf('a + b = c + d + e + f') ?? [];
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows.slice(0, -1))
      expect(JSON.stringify(row)).toMatch(/"mo",\{\},"[+=]"\]\]$/);
  });

  test.each([
    attack('a link', '\\href{javascript:alert(1)}{x}'),
    attack('an address', '\\url{https://x.org}'),
    attack('a picture', '\\includegraphics{x.png}'),
    attack('a definition', '\\def\\x{y}\\x'),
    attack('a definition for all formulas', '\\gdef\\x{y}\\x'),
    attack('a new command', '\\newcommand{\\x}{y}\\x'),
    attack('a style', '\\style{position:fixed}{x}'),
    attack('a class', '\\class{card}{x}'),
    attack('data', '\\htmlData{a=b}{x}'),
    attack('a tooltip', '\\texttip{x}{y}'),
    attack('a colour', '\\color{red}x'),
    attack('what nobody sees', '\\phantom{x}'),
    attack('a black square', '\\rule{9999em}{9999em}'),
    attack('a long way', '\\kern-9999em x'),
    attack('a longer way', '\\hskip9999em x'),
    attack('a space of its own', '\\hspace{9999em} x'),
    attack('a number of its own', 'x\\tag{1}'),
    attack('a label', '\\label{site-main} x'),
    attack('a reference', '\\ref{x}'),
    attack('a column', 'a & b'),
    attack('a line', 'a \\\\ b'),
    attack('a comment', 'a % b'),
    attack('a dollar', 'a $ b'),
    attack('a control word of the parser', '\\@firstoftwo{a}{b}'),
    attack('an environment for displays', '\\begin{align}a\\end{align}'),
    attack('many braces', `${'{'.repeat(10_000)}x${'}'.repeat(10_000)}`),
    attack('forty-one braces', `${'{'.repeat(41)}x${'}'.repeat(41)}`),
    attack('a length beyond reason', 'x'.repeat(1001)),
    attack('nothing', '  '),
    attack('an open brace', '\\frac{1'),
    attack('half a pair of delimiters', '\\left( x'),
    attack('something struck out', '\\cancel{x}'),
  ])('is nothing where it has %s', (_, tex) => {
    expect(parses(tex)).toBe(false);
    expect(mathmlOf(tex)).toBeNull();
  });

  test('has no command that an earlier formula tried to define', () => {
    mathmlOf('\\global\\let\\foo\\alpha \\gdef\\foo{x}');
    expect(mathmlOf('\\foo')).toBeNull();
    expect(mathmlOf('\\alpha')).toEqual(['math', {}, ['mi', {}, 'α']]);
  });

  test('has elements and attributes of MathML Core only, and none that refers, styles or acts', () => {
    const elements = new Set(ELEMENTS.split(' '));
    const attributes = new Set(ATTRIBUTES.split(' '));
    fc.assert(
      fc.property(fc.oneof(texFragments, fc.string(), fc.string({ unit: 'binary' })), (tex) => {
        const mathml = mathmlOf(tex);
        if (mathml === null) return;
        for (const [tag, given] of everyElement(mathml)) {
          expect(elements.has(tag), tag).toBe(true);
          for (const [name, value] of Object.entries(given)) {
            expect(attributes.has(name), name).toBe(true);
            expect(value).toMatch(name === 'class' ? /^math-[a-z -]+$/ : /^[\w.+-]+$/);
            expect(Math.abs(Number.parseFloat(value) || 0)).toBeLessThanOrEqual(64);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is there for what parses, and is the same each time', () => {
    fc.assert(
      fc.property(texFragments, (tex) => {
        const mathml = mathmlOf(tex);
        if (mathml !== null) expect(parses(tex)).toBe(true);
        expect(mathmlOf(tex)).toEqual(mathml);
      }),
      { numRuns: 1000 },
    );
  });

  test('is refused without a word on the console', () => {
    const log = vi.spyOn(console, 'log');
    for (const tex of ['\\small x', "\\'e", '\\text{\\"a}', '\\Tiny x']) mathmlOf(tex);
    expect(log).not.toHaveBeenCalled();
  });

  test('of ordinary notation is one to a second parser too', () => {
    for (const tex of [
      '\\mathcal{O}(d^k)',
      '\\sum_{i=1}^n a_i',
      '\\frac{1}{2}\\sqrt{x}',
      'x\\,\\text{if}',
    ]) {
      expect(parses(tex)).toBe(true);
      expect(katex.renderToString(tex, { strict: 'error', output: 'mathml' })).toContain('<math');
    }
  });
});
