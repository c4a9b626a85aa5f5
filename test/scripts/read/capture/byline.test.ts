import { describe, expect, test } from 'vitest';
import { codesOf, readBytes } from '../read-text.ts';

const abstract = 'It is about one thing. It is short.';

function bylineOf(text: string) {
  const reading = readBytes(
    `Oct 2\n\nOne\n\n${abstract}\n\n${text}\n\nTwo\n\nIt is about another.`,
  );
  expect(reading.digest?.entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  return { ...reading.digest?.entries[0]?.byline, codes: codesOf(reading) };
}

const date = { year: 2024, month: 8, day: 15 };

describe('a byline', () => {
  test.each([
    ['  • 5 authors\n·\nAug 15, 2024 3', 5, date, 3],
    ['  • 5 authors\n·\nAug 15, 2024\n3', 5, date, 3],
    ['• 5 authors · Aug 15, 2024 · 3', 5, date, 3],
    ['5 authors · Aug 15, 2024', 5, date, null],
    ['\t•\t5 authors\t·\tAug 15, 2024\t3', 5, date, 3],
    ['5 Authors\nAugust 15, 2024', 5, date, null],
    ['5 authors', 5, null, null],
    ['• 1 author\n·', 1, null, null],
    ['·\nAug 15, 2024 3', null, date, 3],
    ['Aug 15, 2024 3', null, date, 3],
    ['Aug 15, 2024', null, date, null],
    ['Aug 15', null, { ...date, year: null }, null],
    ['  • 5 authors\n\n·\n\nAug 15, 2024 1,234', 5, date, 1234],
    ['5\u00a0authors · Aug 15', 5, { ...date, year: null }, null],
    ['5\tauthors', 5, null, null],
    ['5  authors', 5, null, null],
    ['• 5 authors\n·\nAug 15, 2024\n\n3', 5, date, 3],
    ['5 authors\n\n·\n\nAug 15, 2024\n\n3', 5, date, 3],
  ])('%j is read', (text, authorCount, day, unlabelledNumber) => {
    expect(bylineOf(text)).toEqual({ authorCount, date: day, unlabelledNumber, codes: [] });
  });

  test.each([
    ['• some authors\n·\nAug 15, 2024', null, date, null],
    ['• 0 authors · Aug 15, 2024', null, date, null],
    ['• 5 authors\n·\nyesterday', 5, null, null],
    ['• 5 authors\n·\nAug 15, 24', 5, null, null],
    ['• 5 authors\n·\nAug 15, 2024 1.2k', 5, date, null],
    ['• 5 authors · Aug 15, 2024 · 3 · 4', 5, date, 3],
    ['• 5 authors\n· 6 authors\n· Aug 15, 2024', 5, date, null],
    ['5 authors · Published on Aug 15', 5, null, null],
    ['5 authors · Aug 15, 2024 · Aug 16, 2024', 5, date, null],
    ['5 authors · Aug. 15 2024 3 4', 5, date, null],
    ['0 authors · Aug 15, 2024', null, date, null],
    ['0 authors\n\nAug 15, 2024', null, date, null],
    [`5 authors · ${'and so on '.repeat(15)}`, 5, null, null],
  ])('%j is read as far as it can be, and the rest is named', (text, count, day, number) => {
    const facts = { authorCount: count, date: day, unlabelledNumber: number };
    expect(bylineOf(text)).toEqual({ ...facts, codes: ['unreadable-byline'] });
  });

  test('is taken off an abstract that it follows without a blank line, and off the next title', () => {
    const reading = readBytes(
      `Oct 2\n\nOne\n\n${abstract}\n  • 5 authors\n·\nAug 15, 2024\nTwo\n\n${abstract}\nAug 16, 2024\n\nThree\n\n${abstract}`,
    );
    expect(reading.digest?.entries).toMatchObject([
      { title: 'One', abstract, byline: { authorCount: 5, date } },
      { title: 'Two', abstract, byline: { authorCount: null, date: { ...date, day: 16 } } },
      { title: 'Three', abstract, byline: null },
    ]);
    expect(reading.diagnostics).toEqual([]);
  });

  test('is no line of a wrapped abstract', () => {
    const reading = readBytes('Oct 2\n\nOne\n\nA paper with\n5 authors\nof\nMay 7\nand more.');
    expect(reading.digest?.entries).toMatchObject([
      { abstract: 'A paper with 5 authors of May 7 and more.', byline: null },
    ]);
  });

  test('that no paper stands before is named and not shown', () => {
    const reading = readBytes(`Oct 2\n\n• 5 authors\n·\nAug 15, 2024\n\nOne\n\n${abstract}`);
    expect(reading.digest?.entries).toMatchObject([{ title: 'One', byline: null }]);
    expect(reading.diagnostics).toMatchObject([{ code: 'stray-line', line: 3 }]);
  });

  test('stands under a title whose abstract is missing', () => {
    const reading = readBytes(`Oct 2\n\nOne\n\n• 5 authors\n\nTwo\n\n${abstract}`);
    expect(reading.digest?.entries).toMatchObject([
      { title: 'One', abstract: null, byline: { authorCount: 5 } },
      { title: 'Two', abstract, byline: null },
    ]);
    expect(codesOf(reading)).toEqual(['missing-abstract']);
  });

  test.each(['0 authors', '99999999999 authors', '5 authors, Aug 15'])(
    '%j gives nothing, and is no paper',
    (text) => {
      expect(bylineOf(text)).toEqual({ codes: ['unreadable-byline'] });
    },
  );

  test('leaves a number to the paper that has it for its title', () => {
    const reading = readBytes(
      `Oct 2\n\nOne\n\n${abstract}\n\n5 authors · Aug 15, 2024\n\n3\n\nIt is about the number.`,
    );
    expect(reading.digest?.entries).toMatchObject([
      { title: 'One', byline: { unlabelledNumber: null } },
      { title: '3', abstract: 'It is about the number.' },
    ]);
  });

  test.each([
    'Daily Papers\n\nAug 15, 2024',
    'Daily Papers\nAug 15, 2024',
    'byAK and the research community\n\nAug 15, 2024',
    'Subscribe\n\nDaily Papers\n\nAug 15, 2024',
    'new\nSubscribe\nAug 15, 2024',
  ])('is no date of a header: %j', (text) => {
    const { codes, ...facts } = bylineOf(text);
    expect(facts).toEqual({});
    expect(new Set(codes)).toEqual(new Set(['stray-line']));
  });
});
