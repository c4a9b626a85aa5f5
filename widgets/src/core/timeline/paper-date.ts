import { isoLength, type formatDate } from '../dates.ts';
import type { SharedWords } from '../words/shared.ts';
import type { TimelinePaper } from './papers.ts';

/** The date of a paper in words, with what is not sure of it. `toWords` is what the element has already. */
export function dateOf(
  { published }: TimelinePaper,
  words: SharedWords,
  toWords: typeof formatDate,
): string {
  if (!published) return words.dateUnknown;
  const { date, precision, certainty } = published;
  const text = toWords(date.slice(0, isoLength[precision]), words.locale, 'short');
  const note = words.certainty[certainty];
  return note ? `${text} (${note})` : text;
}
