import { expect, test } from 'vitest';
import type { Published } from '../../../scripts/schema/date.ts';
import { en } from '../../../scripts/words/en.ts';
import { timeline } from '../../../site/charts/timeline.ts';
import {
  columnTime,
  nameOfMark,
  tickLabel,
  timelineLegend,
} from '../../../scripts/words/timeline-words.ts';

const frame = { width: 760, height: 260 };
const paper = (date: string, published: Partial<Published> = {}) => ({
  id: date,
  title: `Of ${date}`,
  published: { date, precision: 'day', certainty: 'stated', ...published } satisfies Published,
});
const legend = (...papers: ReturnType<typeof paper>[]) =>
  timelineLegend(timeline(papers, frame), en);

test('a legend explains the marks that a picture has, and no others', () => {
  const sure = paper('2024-01-01');
  expect(legend(sure)).toBe('Each mark is a paper.');
  expect(legend(sure, paper('2024-02-01', { certainty: 'inferred' }))).toMatch(/open circle/u);
  expect(legend(sure, paper('2024-02-01', { precision: 'month' }))).toMatch(/line through it/u);
  expect(legend(sure, paper('2024-02-01', { certainty: 'at-least' }))).toMatch(/later year/u);
  const many = Array.from({ length: 1000 }, () => sure);
  expect(legend(...many)).toBe('Each column is a month.');
  expect(legend(...many, paper('2024-02-01', { certainty: 'inferred' }))).toMatch(/pale part/u);
});

test('a column is named after its month, its quarter or its year', () => {
  const column = (year: number, month: number, to: number) => ({
    from: Date.UTC(year, month - 1),
    to,
    year,
    month,
  });
  expect(columnTime(column(2024, 10, Date.UTC(2024, 10)), 1, en)).toBe('Oct 2024');
  expect(columnTime(column(2024, 10, Date.UTC(2025, 0)), 3, en)).toBe('Oct–Dec 2024');
  expect(columnTime(column(2024, 1, Date.UTC(2025, 0)), 12, en)).toBe('2024');
  expect(columnTime(column(1820, 1, Date.UTC(1830, 0)), 12, en)).toBe('1820–1829');
});

test('a mark is named after its paper and its date, and says what is not sure of it', () => {
  expect(nameOfMark(paper('2024-03-05'), en)).toBe('Of 2024-03-05 (5 Mar 2024)');
  expect(nameOfMark(paper('2024-03-05', { certainty: 'at-least' }), en)).toBe(
    'Of 2024-03-05 (5 Mar 2024, or a later year)',
  );
  expect(nameOfMark({ id: 'x', title: 'X', published: null }, en)).toBe('X (date unknown)');
});

test('a mark on the axis has the name of its year, or of its month', () => {
  const label = { x: 0, anchor: 'middle' } as const;
  expect(tickLabel({ x: 0, year: 2024, month: null, day: null, label }, en)).toBe('2024');
  expect(tickLabel({ x: 0, year: 2024, month: 4, day: null, label }, en)).toBe('Apr');
});
