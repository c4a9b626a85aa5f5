import { max } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Published } from '../../scripts/schema/date.ts';
import { round } from './year-strip.ts';

/** A paper to place: on the axis, or apart from it where nothing tells its date. */
export interface TimelinePaper {
  id: string;
  title: string;
  published: Published | null;
}

/** Where a paper's dot stands. `unsure`: a part of its date is not known, or was worked out. */
export interface Dot extends TimelinePaper {
  x: number;
  y: number;
  mark: 'sure' | 'unsure' | 'undated';
}

/** A column that stands for `count` papers; the upper `unsure` units of it for those of an inferred year. */
export interface Column {
  x: number;
  y: number;
  width: number;
  height: number;
  unsureHeight: number;
  /** `null` for the papers without a date. */
  year: number | null;
  count: number;
  unsure: number;
}

export interface Timeline {
  width: number;
  height: number;
  baseline: number;
  /** Where the axis ends: what stands to the right of it has no date. */
  axisEnd: number;
  /** The middle of what stands apart; `null` where every paper has a date. */
  apart: number | null;
  radius: number;
  /** One mark a paper where they fit, else one column a year. Never both. */
  dots: Dot[];
  columns: Column[];
  ticks: { x: number; year: number }[];
}

const AXIS = 22;
const LARGEST_RADIUS = 5;
const SMALLEST_RADIUS = 2.5;

/** The room for papers without a date, and the gap that parts it from the axis. */
const APART = 46;
const GAP = 18;

/**
 * Lays out papers along a time axis: dots stacked above the moment they appeared, as large as their
 * number allows; too many for dots become one column a year. A date of which only the month or the year is
 * known stands in the middle of it. Papers without a date stand apart, to the right of the axis. No taller
 * than `height`, and no taller than the dots need. At least one of `papers` must have a date.
 */
export function timeline(
  papers: readonly TimelinePaper[],
  { width, height }: { width: number; height: number },
): Timeline {
  const dated = papers.flatMap(({ published, ...paper }) =>
    published ? [{ ...paper, published }] : [],
  );
  const undated = papers.filter(({ published }) => !published);
  const years = dated.map(({ published }) => Number(published.date.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const axisEnd = undated.length === 0 ? width : width - APART - GAP;
  const inset = LARGEST_RADIUS + 1;
  const x = scaleUtc()
    .domain([startOf(from), startOf(to)])
    .range([inset, axisEnd - inset]);
  const baseline = height - AXIS;
  const ticks = tickYears(from, to, axisEnd).map((year) => ({
    year,
    x: round(x(startOf(year))),
  }));
  const apart = undated.length === 0 ? null : width - APART / 2;
  const frame = { width, height, baseline, axisEnd, apart, ticks };
  for (let radius = LARGEST_RADIUS; radius >= SMALLEST_RADIUS; radius -= 0.5) {
    const place = { radius, baseline };
    const dots = [...stack(dated, x, place), ...heap(undated, width, place)];
    const top = Math.min(...dots.map(({ y }) => y)) - radius - 1;
    if (top >= 0) return { ...cropped({ ...frame, dots }, top), radius, columns: [] };
  }
  const columns = yearColumns(dated, undated.length, { x, baseline, width });
  return { ...frame, radius: 0, dots: [], columns };
}

type Dated = TimelinePaper & { published: Published };
type Place = Pick<Timeline, 'radius' | 'baseline'>;

function stack(papers: readonly Dated[], x: (time: number) => number, place: Place): Dot[] {
  const step = 2 * place.radius + 1;
  const heights = new Map<number, number>();
  return papers
    .map((paper) => ({ paper, time: moment(paper.published) }))
    .toSorted((a, b) => a.time - b.time)
    .map(({ paper, time }) => {
      const slot = Math.floor(x(time) / step);
      const below = heights.get(slot) ?? 0;
      heights.set(slot, below + 1);
      const { certainty, precision } = paper.published;
      return {
        ...paper,
        x: round((slot + 0.5) * step),
        y: level(below, place),
        mark: certainty === 'stated' && precision === 'day' ? 'sure' : 'unsure',
      };
    });
}

/** Dots in rows in the room at the right end. */
function heap(papers: readonly TimelinePaper[], width: number, place: Place): Dot[] {
  const step = 2 * place.radius + 1;
  const inRow = Math.min(papers.length, Math.floor(APART / step));
  const left = width - APART / 2 - (inRow * step) / 2;
  return papers.map((paper, index) => ({
    ...paper,
    x: round(left + ((index % inRow) + 0.5) * step),
    y: level(Math.floor(index / inRow), place),
    mark: 'undated',
  }));
}

/** The middle of the dot that has so many below it. */
function level(below: number, { radius, baseline }: Place): number {
  return round(baseline - radius - 2 - below * (2 * radius + 1));
}

const HALF = { day: 0, month: 15, year: 182 } as const;
const DAY = 24 * 60 * 60 * 1000;

/** The middle of the time that a date may mean. */
function moment({ date, precision }: Published): number {
  return Date.parse(date) + HALF[precision] * DAY;
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
  papers: readonly Dated[],
  undated: number,
  { x, baseline, width }: { x: (time: number) => number; baseline: number; width: number },
): Column[] {
  const years = Map.groupBy(papers, ({ published }) => Number(published.date.slice(0, 4)));
  const largest = Math.max(undated, max(years.values(), ({ length }) => length) ?? 0);
  const tall = scaleLinear()
    .domain([0, largest])
    .range([0, baseline - 4]);
  const column = (count: number, unsure: number) => {
    const height = Math.max(1.5, tall(count));
    return {
      count,
      unsure,
      y: round(baseline - height),
      height: round(height),
      unsureHeight: round((height * unsure) / count),
    };
  };
  const columns: Column[] = [...years].map(([year, list]) => {
    const [left, right] = [x(startOf(year)), x(startOf(year + 1))];
    const unsure = list.filter(({ published }) => published.certainty !== 'stated').length;
    return {
      year,
      x: round(left + 1),
      width: round(right - left - 2),
      ...column(list.length, unsure),
    };
  });
  if (undated > 0) {
    columns.push({ year: null, x: width - APART, width: APART, ...column(undated, 0) });
  }
  return columns;
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
