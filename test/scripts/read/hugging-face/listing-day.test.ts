import { describe, expect, test } from 'vitest';
import { readDay, record } from './day.ts';

/** A list of entries that were listed and submitted at these moments. */
function dayOf(moments: readonly { listed: string; submitted?: string; published?: string }[]) {
  const day = moments.map(({ listed, submitted, published }, index) =>
    record(
      `Paper ${index}`,
      {
        id: `2406.0000${index}`,
        ...(submitted !== undefined && { submittedOnDailyAt: submitted }),
        publishedAt: published ?? '2024-01-01T00:00:00Z',
      },
      { publishedAt: listed },
    ),
  );
  const header = readDay(day).digest?.header;
  return header && `${header.year}-${header.month}-${header.day}`;
}

describe('the day of a list is', () => {
  test('that on which most of its papers were submitted to it, where it says so', () => {
    const listed = '2025-04-01T00:00:00Z';
    expect(
      dayOf([
        { listed, submitted: '2025-04-08T23:59:59.999Z' },
        { listed, submitted: '2025-04-09T00:00:00.000Z' },
        { listed, submitted: '2025-04-09T05:32:09.323Z' },
      ]),
    ).toBe('2025-4-9');
  });

  test('that of the moments of listing, where these are in UTC', () => {
    expect(
      dayOf([
        { listed: '2024-11-11T00:45:28.956Z' },
        { listed: '2024-11-11T15:18:07.534Z' },
        { listed: '2024-11-11T23:18:07.534Z' },
      ]),
    ).toBe('2024-11-11');
  });

  test('the day after the evening, where they are in the time of New York', () => {
    expect(
      dayOf([
        { listed: '2025-01-12T21:47:33.594Z' },
        { listed: '2025-01-12T23:18:08.920Z' },
        { listed: '2025-01-13T00:29:40.893Z' },
      ]),
    ).toBe('2025-1-13');
    expect(dayOf([{ listed: '2025-01-12T21:47:33.594Z' }])).toBe('2025-1-13');
    expect(dayOf([{ listed: '2024-06-12T21:47:33.594Z' }])).toBe('2024-6-12');
  });

  test('not that of the papers, whose moments some lists repeat', () => {
    const published = '2025-04-08T17:59:49.000Z';
    expect(dayOf([{ listed: '2025-04-08T13:59:49.000Z', published }])).toBeNull();
    expect(dayOf([{ listed: published, published }])).toBeNull();
  });
});

test('a list of which nothing tells the day says so, unless its name does', () => {
  const day = [record('One', {}, { publishedAt: null })];
  expect(readDay(day).diagnostics).toMatchObject([{ code: 'missing-header-date' }]);
  expect(readDay(day, '2024-06-04.json').diagnostics).toEqual([]);
});
