import { dayOf, isSomeDay } from '../schema/calendar.ts';
import type { WrittenDate } from '../schema/date.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "Nov 7", "November 7, 2025", "Nov. 7 2025"; then, after white space, anything. */
const SHAPE =
  /^([a-z]{3,9})\.?\s+(\d{1,2})(?:\s*,\s*(\d{4})(?!\d)|\s+((?:19|20)\d\d)(?!\d))?(?:\s+(\S.*))?$/i;

/** The longest text that is looked at. */
const LONGEST = 80;

/** A date at the start of a text: `date` is `null` where the calendar has no such day. */
export interface DateReading {
  date: WrittenDate | null;
  /** What stands after the date; empty if nothing does. */
  rest: string;
}

/**
 * Reads a date as listings write it: a month's English name, whole or cut to three letters ("Sept" too), a
 * day, and perhaps a year of four digits. Gives `null` for what is not shaped like one. Without a year,
 * 29 February is a day.
 */
export function readDate(text: string): DateReading | null {
  if (text.length > LONGEST) return null;
  const match = SHAPE.exec(text);
  if (!match) return null;
  const month = monthOf(match[1] ?? '');
  if (month === null) return null;
  const day = Number(match[2]);
  const written = match[3] ?? match[4];
  const year = written === undefined ? null : Number(written);
  const exists = year === null ? isSomeDay({ month, day }) : dayOf(year, { month, day }) !== null;
  return { date: exists ? { year, month, day } : null, rest: match[5] ?? '' };
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  if (lower === 'sept') return 9;
  const index = MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return index === -1 ? null : index + 1;
}
