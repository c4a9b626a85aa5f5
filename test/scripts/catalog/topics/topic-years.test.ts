import { describe, expect, test } from 'vitest';
import type { Published } from '../../../../scripts/schema/date.ts';
import { en } from '../../../../scripts/words/en.ts';
import { topicSpan, yearRows } from '../../../../scripts/catalog/topics/topic-years.ts';

const of = (year: number, certainty: Published['certainty'] = 'stated') => ({
  published: { date: `${year}-05-01`, certainty },
});
const undated = { published: null };
const sentence = (papers: Parameters<typeof topicSpan>[0]) => en.topicSpan(topicSpan(papers));

describe('what a timeline says of itself', () => {
  test('is how many papers there are, from when to when, and the year with the most', () => {
    expect(sentence([of(2017), of(2024), of(2024), of(2025)])).toBe(
      '4 papers, 2017 to 2025, most in 2024 (2)',
    );
  });

  test('names no year as the one with the most where there are several', () => {
    expect(sentence([of(2017), of(2025)])).toBe('2 papers, 2017 to 2025');
  });

  test('says how many have a date where not all do', () => {
    expect(sentence([of(2017), of(2025), of(2025), undated])).toBe(
      '4 papers, 3 of them with a date: 2017 to 2025, most in 2025 (2)',
    );
    expect(sentence([undated, undated])).toBe('2 papers, none of them with a date');
  });

  test('names the year once where it is the only one', () => {
    expect(sentence([of(2025), of(2025)])).toBe('2 papers, all of 2025');
    expect(sentence([of(2025)])).toBe('1 paper, of 2025');
    expect(sentence([of(2025), undated])).toBe('2 papers, 1 of them with a date, of 2025');
  });
});

describe('the table of a timeline', () => {
  test('sets each year beside all papers of the site, newest first, undated last', () => {
    const own = [of(2023, 'inferred'), of(2025), of(2025, 'at-least'), undated];
    const all = [...own, of(2022), of(2024), of(2025), of(2026), undated];
    expect(yearRows(own, all)).toEqual([
      { year: '2025', papers: 2, unsure: 1, all: 3 },
      { year: '2024', papers: 0, unsure: 0, all: 1 },
      { year: '2023', papers: 1, unsure: 1, all: 1 },
      { year: 'undated', papers: 1, unsure: 0, all: 2 },
    ]);
  });

  test('is empty where the topic is', () => {
    expect(yearRows([], [of(2022), undated])).toEqual([]);
  });
});
