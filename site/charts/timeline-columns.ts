import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { monthOf, startOfMonth, type TimeScale, type Years } from './time-axis.ts';
import type { DatedPaper } from './timeline-dots.ts';
import { round } from './year-strip.ts';

/** How many months a column stands for. */
export type ColumnMonths = 1 | 3 | 12;

/** A column that stands for `count` papers; its upper `unsureHeight` for the `unsure` ones of them. */
export interface Column {
  x: number;
  y: number;
  width: number;
  height: number;
  unsureHeight: number;
  /** The first of its months; `month` counts from 1. */
  year: number;
  month: number;
  count: number;
  /** Papers whose year was worked out, or may be a later one. */
  unsure: number;
  /** Whether there is room for the number above it. */
  numbered: boolean;
}

/** The room for a number above a column, and the width of a digit in it. */
const NUMBER = 15;
const DIGIT = 7.5;

/** More columns than this are a hedge. */
const MOST_COLUMNS = 40;

/**
 * The fewest months a column can stand for, so that there are not too many columns and each paper's date is
 * precise enough to be put in one.
 */
export function columnMonths(papers: readonly DatedPaper[], [from, to]: Years): ColumnMonths {
  if (papers.some(({ published }) => published.precision === 'year')) return 12;
  const months = (to - from) * 12;
  return months <= MOST_COLUMNS ? 1 : months / 3 <= MOST_COLUMNS ? 3 : 12;
}

/** Papers by date as columns between `top` and `baseline`, in the order of time; no column has no paper. */
export function timeColumns(
  papers: readonly DatedPaper[],
  months: ColumnMonths,
  { x, top, baseline }: { x: TimeScale; top: number; baseline: number },
): Column[] {
  const bins = Map.groupBy(papers, ({ published }) => Math.floor(monthOf(published) / months));
  const most = max(bins.values(), ({ length }) => length) ?? 0;
  const tall = scaleLinear()
    .domain([0, most])
    .range([0, baseline - top - NUMBER]);
  const columns = [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, { length: count }]) => {
      const [left, right] = [x(startOfMonth(bin * months)), x(startOfMonth((bin + 1) * months))];
      const gap = Math.min(2, (right - left) / 5);
      const height = Math.max(1.5, tall(count));
      const unsure = (bins.get(bin) ?? []).filter(({ published: p }) => p.certainty !== 'stated');
      return {
        x: round(left + gap / 2),
        y: round(baseline - height),
        width: round(Math.max(0.5, right - left - gap)),
        height: round(height),
        unsureHeight: round((height * unsure.length) / count),
        year: Math.floor((bin * months) / 12),
        month: ((bin * months) % 12) + 1,
        count,
        unsure: unsure.length,
      };
    });
  // A number wider than its column would run into a taller neighbour; above the tallest there is none.
  const all = columns.every(({ count, width }) => String(count).length * DIGIT <= width);
  const tallest = columns.find(({ count }) => count === most);
  return columns.map((column) => ({ ...column, numbered: all || column === tallest }));
}

/**
 * How many papers there are in each of the years, as one path of columns that is `height` units tall where
 * there are most, on the line `baseline`.
 */
export function yearsPath(
  counts: ReadonlyMap<number, number>,
  [from, to]: Years,
  { x, baseline, height }: { x: TimeScale; baseline: number; height: number },
): string {
  const within = [...counts].filter(([year]) => year >= from && year < to);
  const tall = scaleLinear()
    .domain([0, max(within, ([, count]) => count) ?? 1])
    .range([0, height]);
  return within
    .toSorted(([a], [b]) => a - b)
    .map(([year, count]) => {
      const [left, right] = [x(startOfMonth(year * 12)), x(startOfMonth(year * 12 + 12))];
      const gap = Math.min(2, (right - left) / 5);
      const up = round(Math.max(1, tall(count)));
      return `M${round(left + gap / 2)} ${baseline}v-${up}h${round(right - left - gap)}v${up}`;
    })
    .join('');
}
