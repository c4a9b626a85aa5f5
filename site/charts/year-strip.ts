import { scaleBand, scaleLinear } from 'd3-scale';
import type { Published } from '../../scripts/schema/date.ts';

/** Papers in one year; years without papers are in the list with 0, so that time keeps its pace. */
export interface YearCount {
  year: number;
  count: number;
  /** How many of them are there because their year was worked out. */
  unsure: number;
}

/** A paper as far as a strip goes. */
export interface StripPaper {
  published: Pick<Published, 'date' | 'certainty'> | null;
}

/** A bar of a strip, in the strip's own units; its upper part stands for the papers of unsure years. */
export interface Bar extends YearCount {
  x: number;
  y: number;
  width: number;
  height: number;
  unsureHeight: number;
}

/** Counts papers by year of publication over a range of years, both ends included; undated ones are left out. */
export function countYears(
  papers: readonly StripPaper[],
  [from, to]: readonly [number, number],
): YearCount[] {
  const counts = Array.from({ length: to - from + 1 }, (_, i) => ({
    year: from + i,
    count: 0,
    unsure: 0,
  }));
  for (const { published } of papers) {
    const bin = published && counts[Number(published.date.slice(0, 4)) - from];
    if (!bin) continue;
    bin.count += 1;
    if (published.certainty !== 'stated') bin.unsure += 1;
  }
  return counts;
}

/** The years from the first to the last dated paper; `null` where no paper has a date. */
export function yearRange(papers: readonly StripPaper[]): [number, number] | null {
  let range: [number, number] | null = null;
  for (const { published } of papers) {
    if (!published) continue;
    const year = Number(published.date.slice(0, 4));
    range = range ? [Math.min(range[0], year), Math.max(range[1], year)] : [year, year];
  }
  return range;
}

const SMALLEST_PEAK = 3;

/**
 * Lays out a strip of bars. The smallest count that is not zero still shows (1.5 units), and zero is a gap.
 * The largest count fills the height, but for counts under 3: a single paper must not look like a wave.
 */
export function yearStrip(
  counts: readonly YearCount[],
  { width, height }: { width: number; height: number },
): Bar[] {
  const x = scaleBand<number>()
    .domain(counts.map(({ year }) => year))
    .range([0, width])
    .paddingInner(0.22);
  const top = Math.max(SMALLEST_PEAK, ...counts.map(({ count }) => count));
  const tall = scaleLinear().domain([0, top]).range([0, height]).clamp(true);
  return counts.map(({ year, count, unsure }) => {
    const bar = count === 0 ? 0 : Math.max(1.5, tall(count));
    return {
      year,
      count,
      unsure,
      x: round(x(year) ?? 0),
      y: round(height - bar),
      width: round(x.bandwidth()),
      height: round(bar),
      unsureHeight: count === 0 ? 0 : round((bar * unsure) / count),
    };
  });
}

/** Hundredths are finer than a screen; fewer digits make smaller pages. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
