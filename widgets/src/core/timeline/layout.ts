import { max, min } from 'd3-array';
import { ticksOf, timeScale, type Tick, type TicksOf, type TimeScale, type View } from './axis.ts';
import { binsOf, columnMonths, columnsOf, type Column, type ColumnMonths } from './columns.ts';
import {
  heapDots,
  heapRow,
  rowsIn,
  stackDots,
  tallestStack,
  type Dot,
  type DotRow,
  type Stretch,
} from './dots.ts';
import { monthAt, startOfMonth } from './moments.ts';
import type { Papers } from './papers.ts';

/** Where to lay out. All lengths are units of the picture. */
export interface Frame {
  width: number;
  /** Between these two lie all marks. */
  top: number;
  baseline: number;
  /** The most dots: more papers become columns. 1,000 where nothing is said. */
  dots?: number;
}

/** A topic's part of a picture. */
export interface Lane {
  top: number;
  baseline: number;
  /** One mark a paper where they fit, else columns. Never both. */
  dots: Dot[];
  columns: Column[];
  /** The papers without a date: how many, and whether each has its dot. */
  apart: { count: number; isDrawn: boolean } | null;
  /** The room that is left above. */
  spare: number;
  /** The places of its papers in sight, from one up to another. */
  first: number;
  last: number;
}

/** Papers on an axis. */
export interface Layout {
  view: View;
  x: TimeScale;
  /** The moment at a place of the axis. */
  timeAt: (place: number) => number;
  /** Where the axis ends: what stands to the right of it has no date. */
  axisEnd: number;
  /** The middle of where papers without a date stand. */
  apart: number;
  radius: number;
  /** How many months a column stands for. */
  months: ColumnMonths;
  ticks: Tick[];
  lanes: Lane[];
}

const LARGEST_RADIUS = 6;
const SMALLEST_RADIUS = 2.5;

/** Thinner columns are merged. */
const THINNEST = 2;

/** More dots than these are more than anyone tells apart. */
const MOST_DOTS = 1000;

/** The room for papers without a date, as a part of the width, and the gap that parts it from the axis. */
const APART = 1 / 12;
const LEAST_APART = 46;
const GAP = 18;

/** The room for the name of a lane and below it, where there are several. */
const NAME = 18;
const BELOW = 4;

/** Whole years about all papers that have a date; `null` without any. */
export function yearsOf(lanes: readonly Papers[]): View | null {
  const dated = lanes.filter((papers) => papers.dated > 0);
  if (dated.length === 0) return null;
  const first = min(dated, ({ middles }) => middles[0]) ?? 0;
  const last = max(dated, (papers) => papers.middles[papers.dated - 1]) ?? 0;
  const year = (time: number, after: number): number =>
    startOfMonth((Math.floor(monthAt(time) / 12) + after) * 12);
  return { from: year(first, 0), to: year(last, 1) };
}

/**
 * Lays out papers along a time axis, those of each topic in a lane: dots stacked above the moment they
 * appeared, as large as their number allows; too many for dots become columns. A date of which only the month
 * or the year is known stands in the middle of it. Papers without a date stand apart, to the right of the axis:
 * as dots where these fit. Only papers within the view are looked at.
 *
 * @param years the whole axis
 * @param part the part of it that is shown; all of it for `null`
 * @param toTicks what marks the axis: `nearTicks` where the part may be short
 */
export function layOut(
  lanes: readonly Papers[],
  years: View,
  frame: Frame,
  part: View | null = null,
  toTicks: TicksOf = ticksOf,
): Layout {
  const view = part ?? years;
  const width = Math.round(Math.max(LEAST_APART, frame.width * APART));
  const isApart = lanes.some(({ count, dated }) => count > dated);
  const axisEnd = isApart ? frame.width - width - GAP : frame.width;
  const edge = LARGEST_RADIUS + 1;
  const x = timeScale(view, [edge, axisEnd - edge]);
  const pace = (view.to - view.from) / (axisEnd - 2 * edge);
  const timeAt = (place: number): number => view.from + (place - edge) * pace;
  const middle = frame.width - width / 2;
  const stretches = lanes.map((papers) => ({
    papers,
    from: papers.before(timeAt(0)),
    to: papers.before(timeAt(axisEnd)),
  }));
  // One lane has all the room; of several, each has its name above it and a gap below.
  const isOne = lanes.length === 1;
  const height = (frame.baseline - frame.top) / lanes.length;
  const rooms = lanes.map((_, index) => {
    const top = frame.top + index * height;
    return { top: top + (isOne ? 0 : NAME), baseline: top + height - (isOne ? 0 : BELOW) };
  });
  const roomOf = (lane: number): { top: number; baseline: number } => rooms[lane] ?? frame;
  const rowOf = (lane: number, radius: number): DotRow => ({
    radius,
    x,
    baseline: roomOf(lane).baseline,
    left: x(years.from),
    right: x(years.to),
  });
  const lowest = min(rooms, ({ top, baseline }) => baseline - top) ?? 0;
  const count = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const isMuch = count > (frame.dots ?? MOST_DOTS);
  const radius = isMuch ? 0 : largestRadius(stretches, lowest, (size) => rowOf(0, size));
  const months = columnMonths(stretches, view);
  return {
    view,
    x,
    timeAt,
    axisEnd,
    apart: middle,
    radius,
    months,
    ticks: lanes.some(({ dated }) => dated > 0)
      ? toTicks(view, {
          x,
          end: axisEnd,
          inMiddle: radius === 0,
          quarters: radius > 0 || months < 12,
        })
      : [],
    lanes: stretches.map((stretch, lane) => {
      const { papers } = stretch;
      const { top, baseline } = roomOf(lane);
      const row = rowOf(lane, radius);
      const undated = papers.count - papers.dated;
      const rows = Math.ceil(undated / heapRow(width, radius || 1));
      const isDrawn = radius > 0 && undated > 0 && rows <= rowsIn(baseline - top, radius);
      const dots = radius > 0 ? stackDots(stretch, row) : [];
      const high = Math.max(radius && tallestStack(stretch, row), isDrawn ? rows : 0);
      return {
        top,
        baseline,
        dots: isDrawn ? [...dots, ...heapDots(papers, { middle, width }, row)] : dots,
        columns:
          radius > 0
            ? []
            : columnsOf(binsOf(stretch, THINNEST * pace, months), { x, top, baseline }),
        apart: undated > 0 ? { count: undated, isDrawn } : null,
        first: stretch.from,
        last: stretch.to,
        spare: radius > 0 ? baseline - top - 2 - high * (2 * radius + 1) : 0,
      };
    }),
  };
}

/** The radius of the largest dots that fit into a height; 0 where none do. */
function largestRadius(
  stretches: readonly Stretch[],
  height: number,
  rowOf: (radius: number) => DotRow,
): number {
  for (let radius = LARGEST_RADIUS; radius >= SMALLEST_RADIUS; radius -= 0.5) {
    const rows = rowsIn(height, radius);
    if (stretches.every((each) => tallestStack(each, rowOf(radius), rows) <= rows)) return radius;
  }
  return 0;
}
