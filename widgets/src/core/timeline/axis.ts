import { YEAR, monthAt, startOfMonth } from './moments.ts';
import { round } from './round.ts';

/** A stretch of time, in milliseconds. */
export interface View {
  from: number;
  to: number;
}

/** Gives the place of a moment (milliseconds) on an axis. */
export type TimeScale = (time: number) => number;

/** A mark below the axis, and where its label stands. */
export interface Tick {
  x: number;
  year: number;
  /** 2 to 12, where it is not that of a year. */
  month: number | null;
  /** Where it is that of a day: its number. */
  day: number | null;
  label: { x: number; anchor: 'start' | 'middle' | 'end' };
}

/** The scale on which a stretch of time takes the room between two places. */
export function timeScale({ from, to }: View, [left, right]: readonly [number, number]): TimeScale {
  const pace = (right - left) / (to - from);
  return (time) => left + (time - from) * pace;
}

/** Round numbers of years. */
export const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The room that a label needs, and half the room of its text. */
const LABEL = 46;
const HALF_TEXT = 14;

/** The most years that show their months. A leap year is a little more than a year. */
const FEW_YEARS = 2.01;

/** What marks an axis: its scale and its end, in units of the picture, and what there is room to name. */
export interface Axis {
  x: TimeScale;
  end: number;
  /** Whether years are named in their middle even where not every year has its label. */
  inMiddle: boolean;
  /** Whether months may be named where the years are few. */
  quarters: boolean;
}

/** Gives the marks on an axis for a view. */
export type TicksOf = (view: View, axis: Axis) => Tick[];

/**
 * Marks on an axis that ends at `end`: years a round step apart, as many as there is room for, each named in
 * its middle where every year has its label; or quarters or halves of years, where these are few.
 */
export function ticksOf(view: View, axis: Axis): Tick[] {
  const room = roomOf(axis);
  const years = (view.to - view.from) / YEAR;
  if (axis.quarters && years <= FEW_YEARS) {
    return monthTicks(view, axis, years * 4 <= room ? 3 : 6, false);
  }
  const step = STEPS.find((size) => years / size <= room + 0.01) ?? 5000;
  return monthTicks(view, axis, step * 12, axis.inMiddle || step === 1);
}

/** How many labels an axis has room for. */
export function roomOf({ end }: Axis): number {
  return Math.max(1, Math.floor(end / LABEL));
}

/** Marks at the beginnings of months, so many apart; their names there, or in the middle of the year. */
export function monthTicks(view: View, axis: Axis, step: number, inMiddle: boolean): Tick[] {
  const found: Tick[] = [];
  let month = Math.ceil((monthAt(view.from - 1) + 1) / step) * step;
  for (; startOfMonth(month) < view.to; month += step) {
    found.push(tickAt(startOfMonth(month), axis, inMiddle ? startOfMonth(month + 12) : null));
  }
  return found;
}

/** A mark at a moment, named there or in the middle between it and another. */
export function tickAt(time: number, { x, end }: Axis, next: number | null): Tick {
  const place = x(time);
  const shown = next === null ? place : (place + x(next)) / 2;
  const month = monthAt(time);
  const day = new Date(time).getUTCDate();
  return {
    x: round(place),
    year: Math.floor(month / 12),
    month: month % 12 === 0 && day === 1 ? null : (month % 12) + 1,
    day: day === 1 ? null : day,
    label: {
      x: round(shown),
      anchor: shown < HALF_TEXT ? 'start' : shown > end - HALF_TEXT ? 'end' : 'middle',
    },
  };
}
