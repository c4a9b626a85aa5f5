import { scaleBand, scaleLinear } from 'd3-scale';
import type { Published } from '../../scripts/schema/date.ts';
import { round } from '../../widgets/src/core/timeline/round.ts';

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

/** A year to name on an axis of strips. */
export interface AxisYear {
  year: number;
  /** The middle of its bar, as a part of the width in per cent. */
  middle: number;
}

const SMALLEST_PEAK = 3;
const GAP = 0.22;

/** Labels on the narrowest strips, those of a phone, still stand apart where there are so many. */
const MOST_LABELS = 4;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

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
    .paddingInner(GAP);
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

/** The years to name below or above strips of a range: round ones, evenly spaced, at most four. */
export function axisYears([from, to]: readonly [number, number]): AxisYear[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const x = scaleBand<number>().domain(years).range([0, 100]).paddingInner(GAP);
  const labels = (step: number) => years.filter((year) => year % step === 0);
  const step = STEPS.find((size) => labels(size).length <= MOST_LABELS) ?? 5000;
  return labels(step).map((year) => ({
    year,
    middle: round((x(year) ?? 0) + x.bandwidth() / 2),
  }));
}

/** Bars as the `d` of one path for the sure parts and one for the unsure; empty where there are none. */
export function barPaths(bars: readonly Bar[]): { sure: string; unsure: string } {
  const draw = ({ x, width }: Bar, y: number, height: number) =>
    height > 0 ? `M${x} ${y}h${width}v${round(height)}h-${width}z` : '';
  return {
    sure: bars
      .map((bar) => draw(bar, round(bar.y + bar.unsureHeight), bar.height - bar.unsureHeight))
      .join(''),
    unsure: bars.map((bar) => draw(bar, bar.y, bar.unsureHeight)).join(''),
  };
}
