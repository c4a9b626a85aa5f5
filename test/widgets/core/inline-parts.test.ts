import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../../scripts/schema/text.ts';
import { plainOf } from '../../../widgets/src/core/plain-of.ts';
import { inlineParts, isLong } from '../../../widgets/src/core/inline-parts.ts';

const formula = (text: string): Inline => ({
  math: text,
  text,
  mathml: ['math', {}, ['mi', {}, text]],
  restored: true,
});

test('what touches a formula stays on its line, and words beside it do not', () => {
  const x = formula('x');
  expect(inlineParts(['for all (', x, '), so ', x, '-ray ', x, '.'])).toEqual([
    'for all ',
    ['(', x, '),'],
    ' so ',
    [x, '-ray'],
    ' ',
    [x, '.'],
  ]);
  expect(inlineParts(['a ', x, ' b'])).toEqual(['a ', x, ' b']);
});

test('a long formula may break, so nothing is kept with it', () => {
  const long = formula('a + b + c + d + e + f');
  expect(isLong(long)).toBe(true);
  expect(inlineParts(['(', long, ')'])).toEqual(['(', long, ')']);
});

test('what is kept together never gets wider than a phone, and nothing is lost', () => {
  const runs = fc.array(
    fc.oneof(
      fc.stringMatching(/^[a,() ]{1,30}$/),
      fc.stringMatching(/^[xyz]{1,20}$/).map(formula),
      fc.constant<Inline>({ em: 'e' }),
    ),
  );
  fc.assert(
    fc.property(runs, (inline) => {
      const parts = inlineParts(inline);
      expect(parts.flat().map(plainOf).join('')).toBe(inline.map(plainOf).join(''));
      for (const part of parts) {
        if (!Array.isArray(part)) continue;
        expect(part.map(plainOf).join('').length).toBeLessThanOrEqual(18);
      }
    }),
  );
});
