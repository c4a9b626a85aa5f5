import { dayOf } from '../schema/calendar.ts';

const DATED_NAME = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/;

/**
 * The date that a file's name begins with, as `YYYY-MM-DD`; `null` where it begins with none, or with one
 * that the calendar does not have.
 */
export function dateOfName(fileName: string): string | null {
  const match = DATED_NAME.exec(fileName);
  if (!match) return null;
  return dayOf(Number(match[1]), { month: Number(match[2]), day: Number(match[3]) });
}
