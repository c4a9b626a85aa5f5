import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Text, type Inline } from '../../../scripts/schema/text.ts';
import type { Edit } from '../../../scripts/text/edit.ts';
import { plainOf } from '../../../widgets/src/core/plain-of.ts';
import { restore } from '../../../scripts/text/restore.ts';
import { textOf } from '../../../scripts/text/text-of.ts';
import { texFragments } from './tex/tex-arbitrary.ts';

/** The runs of a source with edits that are given as what they replace, which stands there once. */
function inlineOf(source: string, edits: (Partial<Edit> & { at: string })[]): Inline[] {
  return textOf({
    source,
    edits: edits.map(({ at, ...edit }) => {
      const start = source.indexOf(at);
      return { start, end: start + at.length, output: '', ...edit } as Edit;
    }),
    left: [],
  }).inline;
}

const em = (edge: 'open' | 'close', at: string) => ({ kind: 'em', edge, at }) as const;
const strong = (edge: 'open' | 'close', at: string) => ({ kind: 'strong', edge, at }) as const;
const math = (at: string, tex: string) =>
  ({ kind: 'math', at, tex, output: `$${tex}$`, restored: true }) as const;

describe('a restored text', () => {
  test('keeps its source untouched, and says the same in runs and in plain text', () => {
    const text = textOf(restore('Rates of $\\mathcal{O}(d^k)$\n  for \\emph{all} na\\"ive users'));
    expect(text.source).toBe('Rates of $\\mathcal{O}(d^k)$\n  for \\emph{all} na\\"ive users');
    expect(text.text).toBe('Rates of O(dᵏ) for all naïve users');
    expect(text.inline).toMatchObject([
      'Rates of ',
      { math: '\\mathcal{O}(d^k)', text: 'O(dᵏ)', restored: false },
      ' for ',
      { em: 'all' },
      ' naïve users',
    ]);
  });

  test('shows white space of every kind as one space, and none at its ends', () => {
    expect(inlineOf(' a \n\t b{em } c ', [em('open', '{em'), em('close', '}')])).toEqual(['a b c']);
    expect(inlineOf('a\u00a0 b\u2009c', [])).toEqual(['a\u00a0 b\u2009c']);
  });

  test('has the innermost of two roles', () => {
    const edits = [strong('open', '<'), em('open', '['), em('close', ']'), strong('close', '>')];
    expect(inlineOf('a<b[c]d>e', edits)).toEqual([
      'a',
      { strong: 'b' },
      { em: 'c' },
      { strong: 'd' },
      'e',
    ]);
  });

  test('has formulas, links and characters within a run with a role', () => {
    expect(
      inlineOf("{x $y $ ''z u}", [
        em('open', '{'),
        math('$y $', 'y'),
        { kind: 'quote', at: "''", output: '”' },
        { kind: 'link', at: 'u', output: 'u.org', href: 'https://u.org' },
        em('close', '}'),
      ]),
    ).toMatchObject([
      { em: 'x ' },
      { math: 'y' },
      { em: ' ”z ' },
      { link: 'https://u.org', text: 'u.org' },
    ]);
  });

  test('shows the source where a formula cannot be drawn', () => {
    expect(inlineOf('a $\\def\\x{}$ b', [math('$\\def\\x{}$', '\\def\\x{}')])).toEqual([
      'a $\\def\\x{}$ b',
    ]);
  });

  test('reads in what the publisher wrote the TeX that is whole, and guesses nothing', () => {
    const show = '$\\sqrt{T}$ \\emph{or} d^k~x -- emph{y}';
    const text = textOf(restore('rate T here', [{ find: 'T', show }]));
    expect(text.text).toBe('rate √T or d^k~x -- emph{y} here');
    expect(text.inline).toMatchObject([
      'rate ',
      { math: '\\sqrt{T}', restored: false },
      ' ',
      { em: 'or' },
      ' d^k~x -- emph{y} here',
    ]);
  });

  test('is a valid text without empty runs, whatever the source', () => {
    const sources = fc.oneof(
      texFragments,
      texFragments.map((tex) => `a $${tex}$ b`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(sources, sources, (source, show) => {
        const text = textOf(restore(source, [{ find: 'x', show }]));
        expect(Text.parse(text)).toEqual(text);
        expect(text.source).toBe(source);
        expect(text.inline.map(plainOf).join('')).toBe(text.text);
        expect(text.text).not.toMatch(/^ | {2}|[\n\t]| $/);
        text.inline.forEach((run, index) => {
          expect(plainOf(run)).not.toBe('');
          expect(typeof run === 'string' && typeof text.inline[index + 1] === 'string').toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });
});
