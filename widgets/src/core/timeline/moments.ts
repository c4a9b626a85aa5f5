import type { ApiPublished } from '../../api/types.ts';

/** The length of a day, in milliseconds. */
export const DAY = 86_400_000;

/** The mean length of a year of the Gregorian calendar, in milliseconds. */
export const YEAR = 365.2425 * DAY;

/**
 * The first moment of a month, counted from January of year 0. `Date.UTC` takes years under 100 for those
 * of the last century.
 */
export function startOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

/** The month in which a moment lies, counted from January of year 0. */
export function monthAt(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The time that a date may mean, from its first moment to the one after its last: a day, a month or a year. */
export function spanOf({ date, precision }: ApiPublished): [number, number] {
  const day = Date.parse(date);
  if (precision === 'day') return [day, day + DAY];
  const month = monthAt(day);
  return precision === 'month'
    ? [startOfMonth(month), startOfMonth(month + 1)]
    : [startOfMonth(month - (month % 12)), startOfMonth(month - (month % 12) + 12)];
}
