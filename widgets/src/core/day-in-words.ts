import { formatDate, formatMonthDay } from './dates.ts';

/**
 * "7 Nov 2025", "Nov 2025", "2025" or "7 Nov": an ISO date, or `--MM-DD` where the year is not known, in words.
 * `null` for anything else, because it comes from a file.
 */
export function dayInWords(day: unknown, locale: string): string | null {
  if (typeof day !== 'string') return null;
  try {
    return day.startsWith('--')
      ? formatMonthDay(day.slice(2), locale, 'short')
      : formatDate(day, locale, 'short');
  } catch {
    return null;
  }
}
