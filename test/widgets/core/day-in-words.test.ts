import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInWords } from '../../../widgets/src/core/day-in-words.ts';

test('a date is said as far as it is written, with or without a year', () => {
  const said = ['2025-11-07', '2025-11', '2025', '--11-07'].map((day) => dayInWords(day, 'en-GB'));
  expect(said).toEqual(['7 Nov 2025', 'Nov 2025', '2025', '7 Nov']);
});

test('what is no date gives nothing, whatever it is', () => {
  const odd = [null, undefined, 7, {}, [], '', 'soon', '--', '2025-13-01', '--13-01', '-0001'];
  expect(odd.map((day) => dayInWords(day, 'en-GB'))).toEqual(odd.map(() => null));
  fc.assert(
    fc.property(fc.anything(), (day) => {
      const said = dayInWords(day, 'en-GB');
      expect(said ?? 'nothing').not.toMatch(/invalid|undefined|object/i);
    }),
  );
});
