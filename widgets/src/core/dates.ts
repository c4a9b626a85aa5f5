/** How much of an ISO date stands for each precision, in characters. */
export const isoLength = { day: 10, month: 7, year: 4 } as const;

/** Whether months are written out. */
export type DateStyle = 'long' | 'short';

/** "7 November 2025", "Nov 2025" or "2025": an ISO date in words, as precise as it is written. */
export function formatDate(iso: string, locale: string, style: DateStyle): string {
  return format(`${iso}-01-01`.slice(0, isoLength.day), locale, {
    year: 'numeric',
    ...(iso.length > isoLength.year && { month: style }),
    ...(iso.length > isoLength.month && { day: 'numeric' }),
  });
}

/** "7 November" or "7 Nov": a day (`MM-DD`) of an unknown year, in words. */
export function formatMonthDay(monthDay: string, locale: string, style: DateStyle): string {
  // Any leap year will do: only the day and the month are shown.
  return format(`2000-${monthDay}`, locale, { month: style, day: 'numeric' });
}

/** "Apr": a month, counted from 1, in a short word. */
export function formatMonth(month: number, locale: string): string {
  return format(`2000-${String(month).padStart(2, '0')}-01`, locale, { month: 'short' });
}

// The time zone is fixed: a date in a digest is a day, not a moment.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(new Date(`${date}T00:00:00Z`));
}
