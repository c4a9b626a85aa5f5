import type { ApiCapturedOn } from '../../api/types.ts';

/**
 * How a record of the search index says how its date is known. Pagefind indexes every word of what a
 * result shows, and “inferred” would then be found in every other paper; a sign is no word.
 */
export const certaintyMarks = {
  stated: '',
  inferred: '~',
  'at-least': '≥',
  unknown: '?',
} as const satisfies Record<ApiCapturedOn['certainty'], string>;

/** One of these signs; empty for a date that is stated whole. */
export type CertaintyMark = (typeof certaintyMarks)[ApiCapturedOn['certainty']];
