import type { CapturedOn, Published } from '../scripts/schema/date.ts';
import type { Words } from '../scripts/words/index.ts';

type Style = 'long' | 'short';

/** A date to show: `text` for the eye, `iso` as precise as it is known, `note` where it is not stated. */
export interface ShownDate {
  text: string;
  iso: string | null;
  note: string | null;
}

const isoLength = { day: 10, month: 7, year: 4 } as const;

/** When a paper was published; `null` where nothing says. */
export function publishedDate(
  published: Published | null,
  words: Words,
  style: Style = 'long',
): ShownDate | null {
  if (!published) return null;
  const iso = published.date.slice(0, isoLength[published.precision]);
  const note = words.certainty[published.certainty];
  return { text: formatDate(iso, words.locale, style), iso, note };
}

/** When a digest was captured, as far as that is known. */
export function captureDate(captured: CapturedOn, words: Words, style: Style = 'long'): ShownDate {
  const note = words.certainty[captured.certainty];
  const { date } = captured;
  if (date) return { text: formatDate(date, words.locale, style), iso: date, note };
  if (!captured.monthDay) return { text: words.dateUnknown, iso: null, note: null };
  // Any leap year will do: only the day and the month are shown.
  const text = format(`2000-${captured.monthDay}`, words.locale, { month: style, day: 'numeric' });
  return { text, iso: null, note };
}

/** "7 November 2025", "November 2025" or "2025": an ISO date in words, as precise as it is written. */
export function formatDate(iso: string, locale: string, style: Style): string {
  return format(`${iso}-01-01`.slice(0, isoLength.day), locale, {
    year: 'numeric',
    ...(iso.length > isoLength.year && { month: style }),
    ...(iso.length > isoLength.month && { day: 'numeric' }),
  });
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
