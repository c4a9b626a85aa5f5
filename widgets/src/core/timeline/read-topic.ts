import type { ApiPublished, ApiTopic } from '../../api/types.ts';
import type { TimelinePaper } from './papers.ts';

/** The columns of a topic's papers, in one file or several. */
export type TopicColumns = Partial<ApiTopic['papers']>;

/** More papers of one topic than this are not drawn: the files of so many are not read. */
const MOST = 200_000;

/** How many papers there are in columns that may be anything: as many as have an id. */
export function countOf(columns: unknown): number {
  const { ids } = Object(columns) as { ids?: unknown };
  return Array.isArray(ids) ? Math.min(ids.length, MOST) : 0;
}

/**
 * A paper of columns that may be anything, and of different lengths. What is no text stands as none; what is no date
 * of the years 0 to 9999 is none.
 */
export function paperAt(columns: TopicColumns, index: number): TimelinePaper {
  const id = textAt(columns.ids, index);
  return {
    id,
    title: textAt(columns.titles, index) || id || '—',
    published: dateAt(columns, index),
  };
}

function dateAt(
  { dates, precisions, certainties }: TopicColumns,
  index: number,
): ApiPublished | null {
  const date = textAt(dates, index);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !(Date.parse(date) < Infinity)) return null;
  const precision = textAt(precisions, index);
  const certainty = textAt(certainties, index);
  return {
    date,
    precision: precision === 'month' || precision === 'year' ? precision : 'day',
    certainty: certainty === 'inferred' || certainty === 'at-least' ? certainty : 'stated',
  };
}

function textAt(column: unknown, index: number): string {
  const value: unknown = Array.isArray(column) ? column[index] : undefined;
  return typeof value === 'string' ? value : '';
}
