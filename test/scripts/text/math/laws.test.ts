import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, applyEdits } from '../../../../scripts/text/edit.ts';
import { findMath } from '../../../../scripts/text/math/index.ts';
import { steepGrowth } from '../../../steep-growth.ts';

const cases = Number(process.env['OFFPRINT_LAW_CASES'] ?? 2000);

/** What formulas and the prose around them are made of. */
const fragments = (
  'a|A|x|k|R|W|O|word|The|MR|LoRA|AP|snake_case|foo.py|3|10|0.5|1,000|2K|_|^|_{|^{|{|}|(|)|[|]|,|;|.|:|!|?|-|+|=|<|>' +
  '|/|*|%|~|$|$$|\\|\\(|\\)|\\[|\\]|\\%|\\alpha|\\times|\\href{|\\def|mathcal|mathbb|widetilde|Theta|sigma|alpha' +
  '|lambda|times|leq|geq|sim|approx|pm|in|to|le|ge|mid|log|max|sum|frac|sqrt|left|right|left(|right)|big(|dots|ldots' +
  '|infty|rightarrow|cdot|equiv|text|bf|tilde|hat|langle|rangle|circ|star|prime|\'|"|`|\n| |  |τ|Λ|×|→|é|漢|😀|O(|x_i' +
  '|R^d|^2|_1|^{2}|100times|$x$|$5|costs $|https://a.b/c_d'
).split('|');

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('', ' ', ' ')), {
      maxLength: 30,
    })
    .map((parts) => parts.flat().join('')),
);

/** A text, and ranges of it that are taken. */
const taken = fc.tuple(text, fc.array(fc.nat(), { maxLength: 6 })).map(([source, numbers]) => {
  const places = numbers.map((number) => number % (source.length + 1)).sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [start = 0, end = 0] = [places[at], places[at + 1]];
    if (end > start) spans.push({ start, end });
  }
  return { source, spans };
});

describe('for any text', () => {
  test('edits and what was left are in order, apart from each other and from what is taken', () => {
    fc.assert(
      fc.property(taken, ({ source, spans }) => {
        const { edits, left } = findMath(source, spans);
        for (const list of [edits, left]) {
          for (const [index, span] of list.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(source.length);
          }
        }
        const all = [...edits, ...left, ...spans].sort((a, b) => a.start - b.start);
        for (const [index, span] of all.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: cases },
    );
  });

  test('a restored formula only has characters more than its source', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const edit of findMath(source, []).edits) {
          const slice = source.slice(edit.start, edit.end);
          if (edit.restored) expect(isWithin(slice, edit.output)).toBe(true);
          else expect(edit.output).toBe(slice);
          if (edit.restored) expect(edit.output).toBe(`$${edit.tex}$`);
        }
      }),
      { numRuns: cases },
    );
  });

  test('a second look finds the same formulas, all of them intact, and leaves the same parts', () => {
    fc.assert(
      fc.property(text, (source) => {
        const first = findMath(source, []);
        const applied = applyEdits({ source, edits: first.edits });
        const second = findMath(applied, []);
        expect(second.edits.map(({ tex }) => tex)).toEqual(first.edits.map(({ tex }) => tex));
        expect(second.edits.filter(({ restored }) => restored)).toEqual([]);
        expect(applyEdits({ source: applied, edits: second.edits })).toBe(applied);
      }),
      { numRuns: cases },
    );
  });
});

/** Pieces of texts that make careless readers go over the same characters again and again. */
const hostile = String.raw`
  _a \ $ { } ( ) x_1_ \( O( mathcal left( {a} \left( | langle x_1+ x^{ alphabeta a, K{p} \langle x_i' -x_ !equiv
`
  .trim()
  .split(/\s+/)
  .concat(['x_1 ', '$x ', 'log ', 'hat ', 'times sum ', '1 times ', 'mathcal ', '\n']);

test('twice a hostile text takes about twice the time', () => {
  const texts = hostile.map(
    (piece) => [piece, (units: number) => piece.repeat(units / piece.length)] as const,
  );
  expect(steepGrowth(texts, 24_000, (text) => findMath(text, []))).toEqual([]);
}, 120_000);

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at === part.length;
}
