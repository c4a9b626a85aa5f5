import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../../scripts/text/cut.ts';

test('a text that fits is whole, and one that does not ends with the sign for it', () => {
  expect(cut('four', 4)).toBe('four');
  expect(cut('fives', 4)).toBe('fiv…');
  expect(cut('to be cut', 4)).toBe('to…');
});

test('a character of two units is kept whole or left out', () => {
  expect(cut('ab😀cd', 4)).toBe('ab…');
  expect(cut('ab😀cd', 5)).toBe('ab😀…');
  expect(cut('😀😀', 1)).toBe('…');
});

test('whatever the text, the result fits, starts like it and has no half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 12 }), (text, length) => {
      const result = cut(text, length);
      expect(result.length).toBeLessThanOrEqual(length);
      expect(result.isWellFormed()).toBe(true);
      expect(result === text || text.startsWith(result.slice(0, -1))).toBe(true);
    }),
  );
});
