import { describe, expect, test } from 'vitest';
import { readDate } from '../../../scripts/read/written-date.ts';

describe('a written date', () => {
  test.each([
    ['Nov 7', null, 11, 7],
    ['Nov 7, 2025', 2025, 11, 7],
    ['November 7, 2025', 2025, 11, 7],
    ['nov. 07 2025', 2025, 11, 7],
    ['SEPT 1', null, 9, 1],
    ['May\t31,2024', 2024, 5, 31],
    ['Feb 29', null, 2, 29],
    ['Feb 29, 2024', 2024, 2, 29],
  ])('%s is read', (text, year, month, day) => {
    expect(readDate(text)).toEqual({ date: { year, month, day }, rest: '' });
  });

  test.each(['Feb 30', 'Feb 29, 2023', 'Feb 29, 1900', 'Apr 31', 'Nov 0', 'Nov 32', 'Nov 7, 0000'])(
    '%s is a date that does not exist',
    (text) => {
      expect(readDate(text)).toEqual({ date: null, rest: '' });
    },
  );

  test.each([
    ['Aug 15, 2024 3', 2024, '3'],
    ['Aug 15 3', null, '3'],
    ['Aug 15 2024', 2024, ''],
    ['Aug 15 1204', null, '1204'],
    ['Aug 15, 2024 1.2k', 2024, '1.2k'],
  ])('%s leaves what stands after it', (text, year, rest) => {
    expect(readDate(text)).toEqual({ date: { year, month: 8, day: 15 }, rest });
  });

  test.each([
    '',
    'Nov',
    'Novem 7',
    'Mayo 7',
    'May7',
    'Nov 7, 25',
    'Nov 7, 20255',
    'Nov 777',
    '7 Nov',
    'in Nov 7',
  ])('“%s” is no date', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
