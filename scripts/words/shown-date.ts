import type { CapturedOn, Published } from '../schema/date.ts';
import {
  type DateStyle,
  formatDate,
  formatMonthDay,
  isoLength,
} from '../../widgets/src/core/dates.ts';
import type { Words } from './index.ts';

/** A date to show: `text` for the eye, `iso` as precise as it is known, `note` where it is not stated. */
export interface ShownDate {
  text: string;
  iso: string | null;
  note: string | null;
}

/** When a paper was published; `null` where nothing says. */
export function publishedDate(
  published: Published | null,
  words: Words,
  style: DateStyle = 'long',
): ShownDate | null {
  if (!published) return null;
  const iso = published.date.slice(0, isoLength[published.precision]);
  const note = words.certainty[published.certainty];
  return { text: inWords(iso, words.locale, style), iso, note };
}

/** When a digest was captured, as far as that is known. */
export function captureDate(
  { date, monthDay, certainty }: CapturedOn,
  words: Words,
  style: DateStyle = 'long',
): ShownDate {
  const note = words.certainty[certainty];
  if (date) return { text: inWords(date, words.locale, style), iso: date, note };
  if (!monthDay) return { text: words.dateUnknown, iso: null, note: null };
  return { text: formatMonthDay(monthDay, words.locale, style), iso: null, note };
}

// Days repeat across the pages of a build, and Intl takes longer for one than a page does for a paragraph.
const known = new Map<string, string>();

function inWords(iso: string, locale: string, style: DateStyle): string {
  const key = `${iso} ${style} ${locale}`;
  const text = known.get(key) ?? formatDate(iso, locale, style);
  known.set(key, text);
  return text;
}
