import { describe, expect, test } from 'vitest';
import { dayAt, readMoment } from '../../../../scripts/read/hugging-face/moment.ts';

function dayOf(text: string): string | null {
  const { time } = readMoment(text) ?? { time: null };
  return time === null ? null : dayAt(time);
}

describe('a moment', () => {
  test.each([
    ['2024-06-03T17:53:00.000Z', '2024-06-03'],
    ['2024-06-03T23:59:59Z', '2024-06-03'],
    ['2024-06-03T23:30:00-05:00', '2024-06-04'],
    ['2024-06-03T01:30+0200', '2024-06-02'],
    ['2024-06-03T17:53', '2024-06-03'],
    ['2024-06-03', '2024-06-03'],
    ['2024-02-29T00:00:00Z', '2024-02-29'],
    ['0001-01-01T00:00:00Z', '0001-01-01'],
  ])('%s is of a day in UTC', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test.each(['2023-02-29T00:00:00Z', '2024-13-01', '0000-01-01', '0001-01-01T00:00:00+01:00'])(
    '%s does not exist',
    (text) => {
      expect(readMoment(text)).toEqual({ time: null });
    },
  );

  test.each([
    '',
    'yesterday',
    '2024',
    '2024-6-3',
    '2024-06-03T25:00Z',
    '2024-06-03 17:53',
    '1717437180',
  ])('“%s” is none', (text) => {
    expect(readMoment(text)).toBeNull();
  });
});
