import { dayOf } from '../schema/calendar.ts';

const DATED_NAME = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/;

/**
 * The date that a file's name begins with: as it is `written` (`YYYY-MM-DD`), and the same as a `day`, which
 * is `null` where the calendar has no such one. `null` where the name begins with no date.
 */
export function datedName(fileName: string): { written: string; day: string | null } | null {
  const match = DATED_NAME.exec(fileName);
  if (!match) return null;
  const [written, year, month, day] = match;
  return { written, day: dayOf(Number(year), { month: Number(month), day: Number(day) }) };
}

/** The day that a file's name begins with, as `YYYY-MM-DD`; `null` where it begins with none that exists. */
export function dateOfName(fileName: string): string | null {
  return datedName(fileName)?.day ?? null;
}
