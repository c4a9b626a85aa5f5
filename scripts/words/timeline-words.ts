import { formatDate, formatMonth } from '../../widgets/src/core/dates.ts';
import { periodOf } from '../../widgets/src/core/timeline/periods.ts';
import type { Words } from './index.ts';
import type { Tick } from '../../widgets/src/core/timeline/axis.ts';
import type { Column, ColumnMonths } from '../../widgets/src/core/timeline/columns.ts';
import type { TimelinePaper } from '../../widgets/src/core/timeline/papers.ts';
import type { Lane, Layout } from '../../widgets/src/core/timeline/layout.ts';
import { publishedDate } from './shown-date.ts';

/** The year of a mark on the axis, or the name of its month. */
export function tickLabel({ year, month }: Tick, { locale }: Words): string {
  return month === null ? String(year) : formatMonth(month, locale);
}

/** The time that a column stands for: "1820–1829", "2024", "Apr–Jun 2024" or "Apr 2024". */
export function columnTime(
  { from, to, year, month }: Pick<Column, 'from' | 'to' | 'year' | 'month'>,
  months: ColumnMonths,
  words: Words,
): string {
  if (months === 12) return periodOf({ from, to }, words.locale);
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
export function timelineLegend(
  { dots, columns, months }: Pick<Lane, 'dots' | 'columns'> & Pick<Layout, 'months'>,
  words: Words,
): string {
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
