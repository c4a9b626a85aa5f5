import type { WrittenDate } from './date.ts';

/** A month and a day, counted from 1. */
export type MonthDay = Pick<WrittenDate, 'month' | 'day'>;

/** Gregorian leap years come back after eight years at the latest (1896 to 1904). */
const LONGEST_WAIT = 8;

/** `YYYY-MM-DD`, or `null` where the calendar (proleptic Gregorian, years 1 to 9999) has no such day. */
export function dayOf(year: number, { month, day }: MonthDay): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > lengthOf(month, year)) return null;
  return `${String(year).padStart(4, '0')}-${monthDayOf({ month, day })}`;
}

/** `MM-DD`. */
export function monthDayOf({ month, day }: MonthDay): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether any year has such a day: the 29th of February counts. */
export function isSomeDay(date: MonthDay): boolean {
  return dayOf(2000, date) !== null;
}

/** The first such day on or after `earliest` (`YYYY-MM-DD`); `null` where no year up to 9999 has it. */
export function firstOnOrAfter(earliest: string, date: MonthDay): string | null {
  const from = Number(earliest.slice(0, 4));
  for (let year = from; year <= from + LONGEST_WAIT; year++) {
    const day = dayOf(year, date);
    if (day !== null && day >= earliest) return day;
  }
  return null;
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
