import { formatDate } from '../dates.ts';
import type { View } from './axis.ts';
import { DAY } from './moments.ts';

/** "2019–2025", "Apr 2024", "3 Mar 2021–9 Mar 2021": a stretch of time, as fine as it is short. */
export function periodOf({ from, to }: View, locale: string): string {
  const [first, last] = [from, to - 1].map((time) => new Date(time).toISOString().slice(0, 10));
  const isYears = first?.endsWith('-01-01') && last?.endsWith('-12-31');
  const length = isYears ? 4 : to - from < 28 * DAY ? 10 : 7;
  const [start, end] = [first, last].map((iso = '') =>
    formatDate(iso.slice(0, length), locale, 'short'),
  );
  return start === end ? String(start) : `${start}–${end}`;
}
