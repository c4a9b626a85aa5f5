import { formatDate, formatMonth } from '../../scripts/words/dates.ts';
import type { Words } from '../../scripts/words/index.ts';
import type { Tick } from '../charts/time-axis.ts';
import type { Column, ColumnMonths } from '../charts/timeline-columns.ts';
import type { TimelinePaper } from '../charts/timeline-dots.ts';
import type { Timeline } from '../charts/timeline.ts';
import { publishedDate } from '../dates.ts';

/** The year of a mark on the axis, or the name of its month. */
export function tickLabel({ year, month }: Tick, { locale }: Words): string {
  return month === null ? String(year) : formatMonth(month, locale);
}

/** The time that a column stands for: "2024", "Apr–Jun 2024" or "Apr 2024". */
export function columnTime(
  { year, month }: Pick<Column, 'year' | 'month'>,
  months: ColumnMonths,
  words: Words,
): string {
  if (months === 12) return String(year);
  const last = month + months - 1;
  const iso = `${String(year).padStart(4, '0')}-${String(last).padStart(2, '0')}`;
  const end = formatDate(iso, words.locale, 'short');
  return months === 1 ? end : words.monthsOf(formatMonth(month, words.locale), end);
}

/** A paper's title with its date, and what is not sure of it. */
export function nameOfMark({ title, published }: TimelinePaper, words: Words): string {
  const date = publishedDate(published, words, 'short');
  const parts = date ? [date.text, date.note] : [words.dateUnknown];
  return `${title} (${parts.filter((part) => part !== null).join(', ')})`;
}

/** What the marks of a picture mean, as sentences; nothing of marks that it does not have. */
export function timelineLegend({ dots, columns, months }: Timeline, words: Words): string {
  const unsure = words.timelineUnsure;
  const sentences =
    columns.length > 0
      ? [
          words.timelineColumns[months],
          columns.some((column) => column.unsure > 0) && unsure.columns,
        ]
      : [
          words.timelineDots,
          dots.some(({ mark }) => mark === 'unsure') && unsure.dots,
          dots.some(({ reach }) => reach) && unsure.reach,
          dots.some(({ orLater }) => orLater) && unsure.orLater,
        ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
