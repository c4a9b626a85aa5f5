import { max } from 'd3-array';
import { STEPS, type TimeScale, type View } from './axis.ts';
import type { Stretch } from './dots.ts';
import { DAY, YEAR, monthAt, startOfMonth } from './moments.ts';
import { countedBetween } from './papers.ts';
import { round } from './round.ts';

/** How many months a column stands for; 0 where it stands for a day. */
export type ColumnMonths = 0 | 1 | 3 | 12;

/** The papers of a column: its time, and the places of its papers from one up to another. */
export interface Bin extends View {
  first: number;
  last: number;
  count: number;
  /** Papers whose year was worked out, or may be a later one. */
  unsure: number;
  /** The year of its first paper. */
  year: number;
}

/** A column that stands for `count` papers; its upper `unsureHeight` for the `unsure` ones of them. */
export interface Column extends Bin {
  x: number;
  y: number;
  width: number;
  height: number;
  unsureHeight: number;
  /** The first of its months, from 1. */
  month: number;
  /** Whether there is room for the number above it. */
  numbered: boolean;
}

/** The room for a number above a column, and the width of a digit in it. */
const NUMBER = 15;
const DIGIT = 7.5;

/** More columns than this are a hedge. Leap years make forty years or quarters a little longer. */
const MOST_COLUMNS = 40.1;

/** The longest time that is shown day by day. */
const DAYS = 45 * DAY;

/**
 * The least time a column can stand for, so that there are not too many columns and each paper's date is
 * precise enough to be put in one.
 */
export function columnMonths(stretches: readonly Stretch[], { from, to }: View): ColumnMonths {
  const isCoarse = stretches.some(
    (each) => countedBetween(each.papers.coarse, each.from, each.to) > 0,
  );
  const months = ((to - from) / YEAR) * 12;
  if (isCoarse || months / 3 > MOST_COLUMNS) return 12;
  return to - from <= DAYS ? 0 : months <= MOST_COLUMNS ? 1 : 3;
}

/**
 * Papers by columns of time, in its order; none is empty. Where years are shorter than `least` (milliseconds), a column
 * stands for several of them.
 */
export function binsOf({ papers, from, to }: Stretch, least: number, kind: ColumnMonths): Bin[] {
  const bins: Bin[] = [];
  const years = STEPS.find((step) => step * YEAR >= least) ?? 5000;
  const months = kind === 12 ? kind * years : kind;
  for (let first = from; first < to;) {
    const time = papers.middles[first] ?? 0;
    const place = months === 0 ? Math.floor(time / DAY) : Math.floor(monthAt(time) / months);
    const start = (at: number): number => (months === 0 ? at * DAY : startOfMonth(at * months));
    const end = start(place + 1);
    // At least one, so that it ends even if a moment were its own end.
    const last = Math.max(first + 1, papers.before(end));
    const unsure = countedBetween(papers.unsure, first, last);
    const year = Math.floor(monthAt(time) / 12);
    bins.push({ from: start(place), to: end, first, last, count: last - first, unsure, year });
    first = last;
  }
  return bins;
}

/** Columns between `top` and `baseline`, the tallest of which fills the room. */
export function columnsOf(
  bins: readonly Bin[],
  { x, top, baseline }: { x: TimeScale; top: number; baseline: number },
): Column[] {
  const most = max(bins, ({ count }) => count) ?? 1;
  const columns = bins.map((bin) => {
    const [left, right] = [x(bin.from), x(bin.to)];
    const gap = Math.min(2, (right - left) / 5);
    const height = Math.max(1.5, (bin.count / most) * (baseline - top - NUMBER));
    return {
      ...bin,
      x: round(left + gap / 2),
      y: round(baseline - height),
      width: round(Math.max(0.5, right - left - gap)),
      height: round(height),
      unsureHeight: round((height * bin.unsure) / bin.count),
      month: (monthAt(bin.from) % 12) + 1,
    };
  });
  // A number wider than its column would run into a taller neighbour; above the tallest there is none.
  const all = columns.every(({ count, width }) => String(count).length * DIGIT <= width);
  const tallest = columns.find(({ count }) => count === most);
  return columns.map((column) => ({ ...column, numbered: all || column === tallest }));
}
