import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPiece } from '../../../../scripts/catalog/corrections/nearest-piece.ts';

const source = 'We show that mathcal{O}(d^k)\nis enough for all 𝔸 and İstanbul.';

test.each([
  ['WE SHOW', 'We show'],
  ['mathcal {O} (d^k) is', 'mathcal{O}(d^k)\nis'],
  ['we showed that', 'We show that'],
  ['enouhg', 'enough'],
  ['all 𝔹 and', 'all 𝔸 and'],
  ['istanbul', 'İstanbul'],
  ['nothing like this stands here', null],
  ['zq', null],
  ['   ', null],
])('for %j it is %j', (find, expected) => {
  expect(nearestPiece(find, source)).toBe(expected);
});

test('a piece is of the source, whole characters, and for what stands there it is that', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '𝔸', '𝔹', 'ß') });
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (find, whole, start, length) => {
      const piece = nearestPiece(find, whole);
      if (piece !== null) {
        expect(whole).toContain(piece);
        expect(piece.isWellFormed()).toBe(true);
      }
      const from = Array.from(whole).slice(start % (whole.length + 1));
      const own = from.slice(0, length % (whole.length + 1)).join('');
      if (own.trim() !== '')
        expect(nearestPiece(own, whole)?.toLowerCase().replace(/\s/g, '')).toBe(
          own.toLowerCase().replace(/\s/g, ''),
        );
    }),
  );
});
