import { bisectLeft, bisectRight } from 'd3-array';
import type { ApiPublished } from '../../api/types.ts';
import { spanOf } from './moments.ts';

/** A paper to place: on the axis, or apart from it where nothing tells its date. */
export interface TimelinePaper {
  id: string;
  title: string;
  published: ApiPublished | null;
}

/**
 * Papers in the order of time, those of one day as they were given, those without a date last. Times are columns
 * of numbers, so that any stretch of a hundred thousand is found by a few steps.
 */
export interface Papers {
  count: number;
  /** How many have a date: the first ones. */
  dated: number;
  /** The middle of the time that a date may mean, in milliseconds; infinite for none. */
  middles: Float64Array;
  /** How many before each have a year that was worked out, and how many of which the year alone is known. */
  unsure: Uint32Array;
  coarse: Uint32Array;
  at: (index: number) => TimelinePaper;
  /** How many come before a moment, or before and at it. */
  before: (time: number, orAt?: boolean) => number;
}

/** Puts papers in the order of time. `at` is asked for each once, and again for those that are drawn. */
export function papersOf(count: number, at: (index: number) => TimelinePaper): Papers {
  const middle = new Float64Array(count).fill(Infinity);
  const order = Uint32Array.from(middle, (_, index) => index);
  let dated = 0;
  for (const index of order) {
    const { published } = at(index);
    if (!published) continue;
    const [from, to] = spanOf(published);
    middle[index] = (from + to) / 2;
    dated += 1;
  }
  const timeOf = (index: number): number => middle[index] ?? Infinity;
  // Two infinities differ by no number: those without a date keep their order too.
  order.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  const unsure = new Uint32Array(dated + 1);
  const coarse = new Uint32Array(dated + 1);
  const own = (index: number): TimelinePaper => at(order[index] ?? 0);
  for (let index = 0; index < dated; index++) {
    const { published } = own(index);
    unsure[index + 1] = (unsure[index] ?? 0) + Number(published?.certainty !== 'stated');
    coarse[index + 1] = (coarse[index] ?? 0) + Number(published?.precision === 'year');
  }
  const middles = Float64Array.from(order, timeOf);
  return {
    count,
    dated,
    middles,
    unsure,
    coarse,
    at: own,
    before: (time, orAt) => (orAt ? bisectRight : bisectLeft)(middles, time),
  };
}

/** How many from one place up to another, of a column that counts those before each. */
export function countedBetween(column: Uint32Array, from: number, to: number): number {
  return (column[to] ?? 0) - (column[from] ?? 0);
}
