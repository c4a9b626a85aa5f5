import { dayOf } from '../../schema/calendar.ts';

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

const MINUTE = 60_000;

/** A moment as ISO 8601 writes it, in milliseconds since 1970; `null` for a day that does not exist. */
export interface MomentReading {
  time: number | null;
}

/**
 * Reads a date, or a date and a time with or without an offset (without one it is taken for UTC). `null` for
 * a text of another shape.
 */
export function readMoment(text: string): MomentReading | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = match;
  const date = dayOf(Number(year), { month: Number(month), day: Number(day) });
  if (date === null) return { time: null };
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1_000;
  const time = Date.parse(date) + clock - offsetOf(zone);
  return { time: dayAt(time) === null ? null : time };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** The day of a moment in UTC, `YYYY-MM-DD`; `null` outside the years 1 to 9999. */
export function dayAt(time: number): string | null {
  const day = new Date(time).toISOString().slice(0, -'T00:00:00.000Z'.length);
  return /^(?!0000)\d{4}-/.test(day) ? day : null;
}
