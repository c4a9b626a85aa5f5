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
});
