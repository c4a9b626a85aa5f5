import { scaleUtc } from 'd3-scale';
import type { Published } from '../../scripts/schema/date.ts';
import { round } from './year-strip.ts';

/** Gives the place of a moment (milliseconds) on an axis. */
export type TimeScale = (time: number) => number;

/** A mark below the axis, and where its label stands; `month` (2 to 12) where it is not that of a year. */
export interface Tick {
  x: number;
  year: number;
  month: number | null;
  label: { x: number; anchor: 'start' | 'middle' | 'end' };
}

/** The years of an axis: the first one in it, and the first one after it. */
export type Years = readonly [from: number, to: number];

/** The scale on which `years` take the room between two places. */
export function timeScale([from, to]: Years, range: readonly [number, number]): TimeScale {
  const scale = scaleUtc()
    .domain([startOfMonth(from * 12), startOfMonth(to * 12)])
    .range(range);
  return (time) => scale(time);
}

/**
 * The first moment of a month, counted from January of year 0. `Date.UTC` takes years under 100 for those
 * of the last century.
 */
export function startOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

/** The month of a date, counted from January of year 0. */
export function monthOf({ date }: Pick<Published, 'date'>): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

const DAY = 24 * 60 * 60 * 1000;

/** The time that a date may mean, from its first moment to its last: a day, a month or a year. */
export function spanOf({ date, precision }: Published): [number, number] {
  const month = monthOf({ date });
  const first = { day: Date.parse(date), month: startOfMonth(month), year: yearStart(month) };
  const next = {
    day: first.day + DAY,
    month: startOfMonth(month + 1),
    year: startOfMonth(month - (month % 12) + 12),
  };
  return [first[precision], next[precision]];
}

function yearStart(month: number): number {
  return startOfMonth(month - (month % 12));
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** The room that a label needs, and half the room of its text. */
const LABEL = 46;
const HALF_TEXT = 14;

/** The most years that show their months. */
const FEW_YEARS = 2;

interface Axis {
  x: TimeScale;
  end: number;
  /** Whether years are named in their middle even where not every year has its label. */
  inMiddle: boolean;
  /** Whether months may be named where the years are few. */
  quarters: boolean;
}

/**
 * Marks on an axis that ends at `end`: years a round step apart, as many as there is room for, each named in
 * its middle where every year has its label; or quarters or halves of years, where these are few.
 */
export function ticksOf([from, to]: Years, { x, end, inMiddle, quarters }: Axis): Tick[] {
  const room = Math.max(1, Math.floor(end / LABEL));
  const tick = (month: number, middle: boolean): Tick => {
    const place = x(startOfMonth(month));
    const shown = middle ? (place + x(startOfMonth(month + 12))) / 2 : place;
    const anchor =
      shown < HALF_TEXT ? 'start' : shown > end - HALF_TEXT ? 'end' : ('middle' as const);
    return {
      x: round(place),
      year: Math.floor(month / 12),
      month: month % 12 === 0 ? null : (month % 12) + 1,
      label: { x: round(shown), anchor },
    };
  };
  if (quarters && to - from <= FEW_YEARS) {
    const step = (to - from) * 4 <= room ? 3 : 6;
    return monthsBetween(from * 12, to * 12, step).map((month) => tick(month, false));
  }
  const step = STEPS.find((size) => (to - from) / size <= room) ?? 5000;
  const years = monthsBetween(Math.ceil(from / step) * step * 12, to * 12, step * 12);
  return years.map((month) => tick(month, inMiddle || step === 1));
}

function monthsBetween(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / step)) },
    (_, i) => from + i * step,
  );
}
