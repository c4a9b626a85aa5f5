import type { TimeScale } from './axis.ts';
import { spanOf } from './moments.ts';
import type { Papers, TimelinePaper } from './papers.ts';
import { round } from './round.ts';

/** Where a paper's dot stands. `unsure`: a part of its date is not known, or was worked out. */
export interface Dot extends TimelinePaper {
  /** Which of its papers it is, in the order of time. */
  index: number;
  x: number;
  y: number;
  mark: 'sure' | 'unsure' | 'undated';
  /** From where to where its date may lie, if that is a month or a year. */
  reach: [number, number] | null;
  /** Whether it may be of a later year than the one it stands in. */
  orLater: boolean;
}

/** Papers to set as dots, from one place of theirs up to another. */
export interface Stretch {
  papers: Papers;
  from: number;
  to: number;
}

/** How dots are set: their radius, the line they stand on, and the axis with its first and last place. */
export interface DotRow {
  radius: number;
  baseline: number;
  x: TimeScale;
  left: number;
  right: number;
}

/** The distance of two dots that touch. */
function stepOf(radius: number): number {
  return 2 * radius + 1;
}

/** How many dots fit above each other in a room of such a height. */
export function rowsIn(height: number, radius: number): number {
  // What was made to fit exactly may be a hundredth too low.
  return Math.floor((height - 2 + 0.05) / stepOf(radius));
}

/** Dots stand in slots that move with the axis, so that none jumps to its neighbours while it is moved. */
function slotsOf({ radius, x, left, right }: DotRow): (time: number) => number {
  const step = stepOf(radius);
  const last = Math.max(0, Math.floor((right - left) / step) - 1);
  return (time) => Math.min(last, Math.floor((x(time) - left) / step));
}

/** How high dots are stacked at most; 0 without any. Gives up above `limit`. */
export function tallestStack({ papers, from, to }: Stretch, row: DotRow, limit = Infinity): number {
  const slotOf = slotsOf(row);
  let tallest = 0;
  let slot = NaN;
  let height = 0;
  for (let index = from; index < to && tallest <= limit; index++) {
    const own = slotOf(papers.middles[index] ?? 0);
    height = own === slot ? height + 1 : 1;
    slot = own;
    if (height > tallest) tallest = height;
  }
  return tallest;
}

/** Dots above the moments of their dates, or the middle of what these may mean, stacked where they meet. */
export function stackDots({ papers, from, to }: Stretch, row: DotRow): Dot[] {
  const slotOf = slotsOf(row);
  const dots: Dot[] = [];
  let slot = NaN;
  let below = 0;
  for (let index = from; index < to; index++) {
    const paper = papers.at(index);
    if (!paper.published) continue;
    const own = slotOf(papers.middles[index] ?? 0);
    below = own === slot ? below + 1 : 0;
    slot = own;
    const { certainty, precision } = paper.published;
    const [start, end] = spanOf(paper.published);
    dots.push({
      ...paper,
      index,
      x: round(row.left + (own + 0.5) * stepOf(row.radius)),
      y: level(below, row),
      mark: certainty === 'stated' && precision === 'day' ? 'sure' : 'unsure',
      reach: precision === 'day' ? null : [round(row.x(start)), round(row.x(end))],
      orLater: certainty === 'at-least',
    });
  }
  return dots;
}

/** How many dots without a date stand beside each other in such a width. */
export function heapRow(width: number, radius: number): number {
  return Math.floor(width / stepOf(radius));
}

/** The dots of no date, in rows about a place, no wider than `width`. */
export function heapDots(
  papers: Papers,
  { middle, width }: { middle: number; width: number },
  row: Pick<DotRow, 'radius' | 'baseline'>,
): Dot[] {
  const step = stepOf(row.radius);
  const count = papers.count - papers.dated;
  const inRow = Math.min(count, heapRow(width, row.radius));
  const left = middle - (inRow * step) / 2;
  return Array.from({ length: count }, (_, place) => ({
    ...papers.at(papers.dated + place),
    index: papers.dated + place,
    x: round(left + ((place % inRow) + 0.5) * step),
    y: level(Math.floor(place / inRow), row),
    mark: 'undated',
    reach: null,
    orLater: false,
  }));
}

/** The middle of the dot that has so many below it. */
function level(below: number, { radius, baseline }: Pick<DotRow, 'radius' | 'baseline'>): number {
  return round(baseline - radius - 2 - below * stepOf(radius));
}
