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
  const { date, precision, certainty } = published;
  return {
    text: format(date, words.locale, {
      year: 'numeric',
      ...(precision !== 'year' && { month: style }),
      ...(precision === 'day' && { day: 'numeric' }),
    }),
    iso: date.slice(0, isoLength[precision]),
    note: words.certainty[certainty],
  };
}

/** When a digest was captured, as far as that is known. */
export function captureDate(captured: CapturedOn, words: Words, style: Style = 'long'): ShownDate {
  const note = words.certainty[captured.certainty];
  if (captured.date) {
    const whole = { year: 'numeric', month: style, day: 'numeric' } as const;
    return { text: format(captured.date, words.locale, whole), iso: captured.date, note };
  }
  if (!captured.monthDay) return { text: words.dateUnknown, iso: null, note: null };
  // Any leap year will do: only the day and the month are shown.
  const text = format(`2000-${captured.monthDay}`, words.locale, { month: style, day: 'numeric' });
  return { text, iso: null, note };
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
