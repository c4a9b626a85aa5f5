import type { View } from './axis.ts';
import { DAY } from './moments.ts';

/** The shortest time that fills a picture: a few days, or its whole axis where that is less. */
const SHORTEST = 5 * DAY;

/** The stretch of time that is nearest to the one asked for: within the axis, and not too short to be seen. */
export function within(years: View, from: number, to: number): View {
  const length = Math.min(years.to - years.from, Math.max(SHORTEST, to - from || 0));
  const wished = (from + to - length) / 2;
  const start = Math.max(years.from, Math.min(years.to - length, wished || 0));
  return { from: start, to: start + length };
}

/** A view `factor` times as long, in which a moment keeps its place. */
export function zoomed(years: View, { from, to }: View, factor: number, at: number): View {
  return within(years, at - (at - from) * factor, at + (to - at) * factor);
}

/** A view of the same length that begins so much later. */
export function moved(years: View, { from, to }: View, by: number): View {
  return within(years, from + by, to + by);
}
