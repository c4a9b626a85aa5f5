import { describe, expect, test } from 'vitest';
import type { ReadDigest } from '../../../../scripts/schema/entry.ts';
import { build, digest } from '../make.ts';

function captureOf(digests: readonly ReadDigest[], source: string) {
  const { catalog, diagnostics } = build(digests);
  const found = catalog.digests.find((each) => each.source === source);
  if (found === undefined) throw new Error(`No digest ${source}`);
  const { date, certainty } = found.capturedOn;
  const codes = diagnostics.filter(({ file }) => file === `digests/${source}`);
  return {
    date,
    certainty,
    why: found.why,
    codes: codes.map(({ code }) => code),
    diagnostics: codes,
  };
}

function publishedOf(digests: readonly ReadDigest[], title: string) {
  const { catalog, diagnostics } = build(digests);
  const paper = catalog.papers.find((each) => each.title.source === title);
  return { paper, published: paper?.published, codes: diagnostics.map(({ code }) => code) };
}

describe('the year of a capture', () => {
  test('a date at the start of the file name is stated', () => {
    expect(
      captureOf([digest('2024-11-07-x.txt', 'Nov 7', ['T'])], '2024-11-07-x.txt'),
    ).toMatchObject({
      date: '2024-11-07',
      certainty: 'stated',
      why: 'The file name gives the date.',
      codes: [],
    });
  });

  test('the file name counts where the header gives another day, and that is said', () => {
    const found = captureOf([digest('2024-11-08.txt', 'Nov 7', ['T'])], '2024-11-08.txt');
    expect(found).toMatchObject({ date: '2024-11-08', codes: ['date-conflict'] });
  });

  test('a bare year in the file name is taken where it fits the header', () => {
    expect(captureOf([digest('2023 x.txt', 'Nov 7', ['T'])], '2023 x.txt')).toMatchObject({
      date: '2023-11-07',
      certainty: 'stated',
    });
    expect(captureOf([digest('2023-11.txt', 'Nov 7', ['T'])], '2023-11.txt').date).toBe(
      '2023-11-07',
    );
    expect(captureOf([digest('2023-10.txt', 'Nov 7', ['T'])], '2023-10.txt')).toMatchObject({
      date: null,
      codes: ['date-conflict', 'year-unknown'],
    });
    expect(captureOf([digest('2023.txt', 'Feb 29', ['T'])], '2023.txt').date).toBeNull();
    expect(captureOf([digest('2024.txt', 'Feb 29', ['T'])], '2024.txt').date).toBe('2024-02-29');
  });

  test('numbers that are no date in a file name are none', () => {
    for (const name of ['000_1ff.txt', '20231107.txt', '1200-papers.txt', '2023a.txt']) {
      expect(captureOf([digest(name, 'Nov 7', ['T'])], name).certainty).toBe('unknown');
    }
  });

  test('an explicit year in the header is stated', () => {
    expect(captureOf([digest('a.txt', 'Nov 7, 2022', ['T'])], 'a.txt')).toMatchObject({
      date: '2022-11-07',
      certainty: 'stated',
    });
  });

  test('explicit years beside yearless dates give the year after the latest', () => {
    const found = captureOf(
      [
        digest('a.txt', 'Nov 7', [
          { title: 'A', date: 'Aug 15, 2024' },
          { title: 'B', date: 'Jul 11' },
          { title: 'C', date: 'Nov 20, 2015' },
        ]),
      ],
      'a.txt',
    );
    expect(found).toMatchObject({
      date: '2025-11-07',
      certainty: 'inferred',
      codes: ['year-inferred'],
    });
    expect(found.why).toContain('the latest year they print is 2024.');
    expect(found.diagnostics[0]?.fix).toContain('2025-11-07-a.txt');
  });

  test('explicit years alone only bound the year', () => {
    const found = captureOf(
      [digest('a.txt', 'Mar 1', [{ title: 'A', date: 'Aug 15, 2024' }])],
      'a.txt',
    );
    expect(found).toMatchObject({
      date: '2025-03-01',
      certainty: 'at-least',
      codes: ['year-at-least'],
    });
    expect(found.why).toBe(
      'Its newest dated paper, “A”, is from 15 August 2024, so it cannot be older.',
    );
  });

  test('the newest paper is looked for in every digest', () => {
    const found = captureOf(
      [
        digest('a.txt', 'Oct 2', ['A', 'B']),
        digest('b.txt', 'Nov 7, 2025', [{ title: 'B', date: 'Jul 11' }]),
      ],
      'a.txt',
    );
    expect(found).toMatchObject({ date: '2025-10-02', certainty: 'at-least' });
  });

  test('a paper of the day itself does not move the year', () => {
    const shown = [{ title: 'A', date: 'Oct 2, 2024' }];
    expect(captureOf([digest('a.txt', 'Oct 2', shown)], 'a.txt').date).toBe('2024-10-02');
    expect(captureOf([digest('a.txt', 'Oct 1', shown)], 'a.txt').date).toBe('2025-10-01');
  });

  test('a leap day waits for a leap year', () => {
    const shown = [{ title: 'A', date: 'Mar 2, 2021' }];
    expect(captureOf([digest('a.txt', 'Feb 29', shown)], 'a.txt').date).toBe('2024-02-29');
  });

  test('what is only a bound proves nothing about other captures', () => {
    const digests = [
      digest('a.txt', 'Mar 1', [{ title: 'A', date: 'Feb 3' }, 'B']),
      digest('b.txt', 'Jan 5', ['A']),
      digest('c.txt', 'Dec 1, 2023', [{ title: 'B', date: 'Jun 1, 2023' }]),
    ];
    expect(captureOf(digests, 'a.txt')).toMatchObject({
      date: '2024-03-01',
      certainty: 'at-least',
    });
    expect(captureOf(digests, 'b.txt').certainty).toBe('unknown');
  });

  test('bylines that give a year before a paper in the capture are overruled, and that is said', () => {
    const found = captureOf(
      [
        digest('a.txt', 'Nov 7', [
          { title: 'A', date: 'Aug 1, 2020' },
          { title: 'B', date: 'Jul 1' },
          'C',
        ]),
        digest('b.txt', 'Dec 1, 2023', [{ title: 'C', date: 'Mar 2, 2023' }]),
      ],
      'a.txt',
    );
    expect(found).toMatchObject({ date: '2023-11-07', certainty: 'at-least' });
    expect(found.codes).toEqual(['year-at-least', 'year-contradiction']);
  });

  test('a year worked out for a later capture can overrule that of an earlier one', () => {
    const digests = [
      digest('a.txt', 'Nov 7', [
        { title: 'A', date: 'Aug 1, 2020' },
        { title: 'B', date: 'Jul 1' },
        'C',
      ]),
      digest('b.txt', 'Jan 9', [
        { title: 'D', date: 'Aug 1, 2023' },
        { title: 'C', date: 'Jan 2' },
      ]),
    ];
    expect(captureOf(digests, 'b.txt')).toMatchObject({
      date: '2024-01-09',
      certainty: 'inferred',
    });
    expect(captureOf(digests, 'a.txt')).toMatchObject({
      date: '2024-11-07',
      certainty: 'at-least',
    });
  });

  test('without any evidence the year is unknown, and the fix shows what to do', () => {
    const found = captureOf([digest('saved.txt', 'May 7', ['T'])], 'saved.txt');
    expect(found).toMatchObject({ date: null, certainty: 'unknown', codes: ['year-unknown'] });
    expect(found.diagnostics[0]?.fix).toContain('YYYY-05-07-saved.txt');
    const { catalog } = build([digest('saved.txt', 'May 7', ['T'])]);
    expect(catalog.digests[0]?.capturedOn.monthDay).toBe('05-07');
  });

  test('that there is no date at all is left to the reader to say', () => {
    const found = captureOf([digest('saved.txt', null, ['T'])], 'saved.txt');
    expect(found).toMatchObject({ date: null, certainty: 'unknown', codes: [] });
  });

  test('days that do not exist are reported and not used', () => {
    expect(captureOf([digest('2024-02-30.txt', null, ['T'])], '2024-02-30.txt').codes).toEqual([
      'impossible-date',
    ]);
    expect(captureOf([digest('a.txt', 'Feb 29, 2023', ['T'])], 'a.txt').codes).toContain(
      'impossible-date',
    );
  });
});

describe('the date of a paper', () => {
  test('a byline seen in one capture serves the paper everywhere', () => {
    const { paper } = publishedOf(
      [
        digest('2024-01-01.txt', null, ['A']),
        digest('2024-05-01.txt', null, [
          { title: 'A', date: 'Aug 15, 2021', authors: 5, number: 3 },
        ]),
      ],
      'A',
    );
    expect(paper).toMatchObject({
      published: { date: '2021-08-15', precision: 'day', certainty: 'stated' },
      authorCount: 5,
      unlabelledNumber: 3,
      authors: null,
    });
    expect(paper?.provenance).toEqual({
      title: { digest: '2024-01-01', reader: 'capture' },
      abstract: { digest: '2024-01-01', reader: 'capture' },
      published: { digest: '2024-05-01', reader: 'capture' },
      authorCount: { digest: '2024-05-01', reader: 'capture' },
      unlabelledNumber: { digest: '2024-05-01', reader: 'capture' },
    });
  });

  test('a date without a year takes that of its capture, and its certainty', () => {
    const certaintyIn = (name: string, others: { title: string; date: string }[]) =>
      publishedOf([digest(name, 'Nov 7', [...others, { title: 'A', date: 'Jul 1' }])], 'A')
        .published;
    expect(certaintyIn('2025-11-07.txt', [])).toMatchObject({
      date: '2025-07-01',
      certainty: 'inferred',
    });
    expect(certaintyIn('a.txt', [{ title: 'B', date: 'May 1, 2021' }])).toMatchObject({
      date: '2022-07-01',
      certainty: 'inferred',
    });
    expect(certaintyIn('a.txt', [])).toBeNull();
  });

  test('in a capture of which only a bound is known it is a bound as well', () => {
    const digests = [
      digest('a.txt', 'Nov 7', [{ title: 'A', date: 'Jul 1' }, 'B']),
      digest('2023-12-01.txt', null, [{ title: 'B', date: 'May 1, 2023' }]),
    ];
    expect(publishedOf(digests, 'A').published).toMatchObject({
      date: '2023-07-01',
      certainty: 'at-least',
    });
  });

  test('a paper younger than its capture loses its date, and that is said', () => {
    for (const date of ['Dec 24', 'Dec 24, 2025']) {
      const { published, codes } = publishedOf(
        [digest('2025-11-07.txt', null, [{ title: 'A', date }])],
        'A',
      );
      expect(published).toBeNull();
      expect(codes).toEqual(['date-after-capture']);
    }
  });

  test('so does one that another digest dates after a capture of stated date', () => {
    const { published, codes } = publishedOf(
      [
        digest('2023-01-01.txt', null, ['A']),
        digest('2024-01-01.txt', null, [{ title: 'A', date: 'Jun 1, 2023' }]),
      ],
      'A',
    );
    expect(published).toBeNull();
    expect(codes).toEqual(['date-after-capture']);
  });

  test('a 29th of February counts in leap years only', () => {
    const inYear = (name: string) =>
      publishedOf([digest(name, null, [{ title: 'A', date: 'Feb 29' }])], 'A');
    expect(inYear('2024-03-01.txt').published?.date).toBe('2024-02-29');
    expect(inYear('2023-03-01.txt').published).toBeNull();
    expect(inYear('2023-03-01.txt').codes).toEqual(['impossible-date']);
  });

  test('where bylines differ the stated date counts, then the earliest, and both places are named', () => {
    const digests = [
      digest('2024-05-01.txt', null, [{ title: 'A', date: 'Mar 3', authors: 4 }]),
      digest('2025-05-01.txt', null, [{ title: 'A', date: 'Mar 4, 2024', authors: 5 }]),
    ];
    const { paper } = publishedOf(digests, 'A');
    expect(paper).toMatchObject({ published: { date: '2024-03-04' }, authorCount: 5 });
    const differing = build(digests).diagnostics.filter(({ code }) => code === 'bylines-differ');
    expect(differing).toHaveLength(2);
    expect(differing[0]).toMatchObject({ file: 'digests/2024-05-01.txt', line: 10 });
    expect(differing[0]?.message).toContain('digests/2025-05-01.txt:10');
  });

  test('a bound does not contradict the date that it bounds', () => {
    const digests = [
      digest('a.txt', 'Nov 7', [{ title: 'A', date: 'Jul 1' }, 'B']),
      digest('2023-12-01.txt', null, [{ title: 'B', date: 'May 1, 2023' }]),
      digest('2025-12-01.txt', null, [{ title: 'A', date: 'Jul 1, 2024' }]),
    ];
    const { published, codes } = publishedOf(digests, 'A');
    expect(published).toMatchObject({ date: '2024-07-01', certainty: 'stated' });
    expect(codes).not.toContain('bylines-differ');
  });
});
