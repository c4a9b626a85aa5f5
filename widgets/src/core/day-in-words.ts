import { formatDate, formatMonthDay } from './dates.ts';

/** "7 Nov 2025", "Nov 2025" or "2025": an ISO date in words; `null` for what is none, because it comes from a file. */
export function dateInWords(iso: string, locale: string): string | null {
  try {
    return formatDate(iso, locale, 'short');
  } catch {
    return null;
  }
}

/** The same for a day whose year may not be known: "7 Nov" for `--11-07`. `null` for anything else. */
export function dayInWords(day: unknown, locale: string): string | null {
  if (typeof day !== 'string') return null;
  if (!day.startsWith('--')) return dateInWords(day, locale);
  try {
    return formatMonthDay(day.slice(2), locale, 'short');
  } catch {
    return null;
  }
}
