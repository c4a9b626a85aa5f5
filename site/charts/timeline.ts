import { max, rollup } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Published } from '../../scripts/schema/date.ts';
import { round } from './year-strip.ts';

/** A paper to place on the axis. */
export interface TimelinePaper {
  id: string;
  title: string;
  published: Published;
}

/** Where a paper's dot stands; `sure` is false where a part of its date was worked out. */
export interface Dot extends TimelinePaper {
  x: number;
  y: number;
  sure: boolean;
}

/** A column that stands for `count` papers. */
export interface Column {
  x: number;
  y: number;
  width: number;
  height: number;
  year: number;
  count: number;
}

export interface Timeline {
  width: number;
  height: number;
  baseline: number;
  radius: number;
  /** One mark a paper where they fit, else one column a year. Never both. */
  dots: Dot[];
  columns: Column[];
  ticks: { x: number; year: number }[];
}

const AXIS = 22;
const LARGEST_RADIUS = 5;
const SMALLEST_RADIUS = 2.5;

/**
 * Lays out papers along a time axis: dots stacked above the moment they appeared, as large as their
 * number allows; too many for dots become one column a year. No taller than `height`, and no taller than
 * the dots need. `papers` must not be empty.
 */
export function timeline(
  papers: readonly TimelinePaper[],
  { width, height }: { width: number; height: number },
): Timeline {
  const years = papers.map(({ published }) => Number(published.date.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const inset = LARGEST_RADIUS + 1;
  const x = scaleUtc()
    .domain([startOf(from), startOf(to)])
    .range([inset, width - inset]);
  const baseline = height - AXIS;
  const ticks = tickYears(from, to, width).map((year) => ({
    year,
    x: round(x(startOf(year))),
  }));
  const frame = { width, height, baseline, ticks };
  for (let radius = LARGEST_RADIUS; radius >= SMALLEST_RADIUS; radius -= 0.5) {
    const dots = stack(papers, x, radius, baseline);
    const top = Math.min(...dots.map(({ y }) => y)) - radius - 1;
    if (top >= 0) return { ...cropped({ ...frame, dots }, top), radius, columns: [] };
  }
  return { ...frame, radius: 0, dots: [], columns: yearColumns(years, x, baseline) };
}

function stack(
  papers: readonly TimelinePaper[],
  x: (time: number) => number,
  radius: number,
  baseline: number,
): Dot[] {
  const step = 2 * radius + 1;
  const heights = new Map<number, number>();
  return papers
    .toSorted((a, b) => Date.parse(a.published.date) - Date.parse(b.published.date))
    .map((paper) => {
      const slot = Math.floor(x(Date.parse(paper.published.date)) / step);
      const below = heights.get(slot) ?? 0;
      heights.set(slot, below + 1);
      return {
        ...paper,
        x: round((slot + 0.5) * step),
        y: round(baseline - radius - 2 - below * step),
        sure: paper.published.certainty === 'stated',
      };
    });
}

/** Takes `top` units of empty space off the picture. */
function cropped<T extends Pick<Timeline, 'height' | 'baseline' | 'dots'>>(
  picture: T,
  top: number,
): T {
  return {
    ...picture,
    height: round(picture.height - top),
    baseline: round(picture.baseline - top),
    dots: picture.dots.map((dot) => ({ ...dot, y: round(dot.y - top) })),
  };
}

/** The first moment of a year; `Date.UTC` takes years under 100 for those of the last century. */
function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function yearColumns(
  years: readonly number[],
  x: (time: number) => number,
  baseline: number,
): Column[] {
  const counts = rollup(
    years,
    (group) => group.length,
    (year) => year,
  );
  const tall = scaleLinear()
    .domain([0, max(counts.values()) ?? 1])
    .range([0, baseline - 4]);
  return [...counts].map(([year, count]) => {
    const left = x(startOf(year));
    const right = x(startOf(year + 1));
    const height = Math.max(1.5, tall(count));
    return {
      year,
      count,
      x: round(left + 1),
      width: round(right - left - 2),
      y: round(baseline - height),
      height: round(height),
    };
  });
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Years to label: as many as stand 52 units apart, on a round step. */
function tickYears(from: number, to: number, width: number): number[] {
  const room = Math.max(1, Math.floor(width / 52));
  const step = STEPS.find((size) => (to - from) / size <= room) ?? 5000;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}
