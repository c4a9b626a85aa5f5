import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../scripts/words/index.ts';
import { captureDate, publishedDate } from '../../../scripts/words/shown-date.ts';
import { digestName } from '../../../scripts/words/digest-name.ts';
import { makeCatalog } from '../../catalog-factory.ts';

const words = wordsOf('en');

describe('a date on a page', () => {
  test('is as precise as it is known, for people and for machines', () => {
    const date = '2024-11-07';
    const shown = (['day', 'month', 'year'] as const).map((precision) =>
      publishedDate({ date, precision, certainty: 'stated' }, words),
    );
    expect(shown).toEqual([
      { text: '7 November 2024', iso: '2024-11-07', note: null },
      { text: 'November 2024', iso: '2024-11', note: null },
      { text: '2024', iso: '2024', note: null },
    ]);
  });

  test('says so where a part of it was worked out', () => {
    const certainties = ['stated', 'inferred', 'at-least'] as const;
    const notes = certainties.map(
      (certainty) =>
        captureDate({ date: '2025-03-11', monthDay: '03-11', certainty }, words, 'short').note,
    );
    expect(notes).toEqual([null, 'year worked out', 'or a later year']);
  });

  test('shows the day alone where the year of a capture is unknown', () => {
    expect(captureDate({ date: null, monthDay: '02-29', certainty: 'unknown' }, words)).toEqual({
      text: '29 February',
      iso: null,
      note: 'year unknown',
    });
    expect(captureDate({ date: null, monthDay: null, certainty: 'unknown' }, words)).toEqual({
      text: 'date unknown',
      iso: null,
      note: null,
    });
  });

  test('is the same day in every time zone', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env['TZ'] = zone;
        const published = { date: '2024-01-01', precision: 'day', certainty: 'stated' } as const;
        expect(publishedDate(published, words)?.text).toBe('1 January 2024');
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('is missing where no digest states one', () => {
    expect(publishedDate(null, words)).toBeNull();
  });
});

test('a digest is named with its date and with what of it is not certain', () => {
  const names = makeCatalog({
    digests: [
      { id: '2025-11-07', entries: [], title: 'Day by day' },
      {
        id: '2025-08-01',
        entries: [],
        capturedOn: { date: '2025-08-01', monthDay: '08-01', certainty: 'at-least' },
      },
      {
        id: 'undated-05-07',
        entries: [],
        capturedOn: { date: null, monthDay: '05-07', certainty: 'unknown' },
      },
      { id: 'undated', entries: [] },
    ],
  }).digests.map((digest) => digestName(digest, words));
  expect(names).toEqual([
    'Day by day, 7 Nov 2025',
    'Daily Papers, 1 Aug 2025 (or a later year)',
    'Daily Papers, date unknown',
    'Daily Papers, 7 May (year unknown)',
  ]);
});
