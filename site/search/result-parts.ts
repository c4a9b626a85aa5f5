import { formatDate, formatMonthDay } from '../../scripts/words/dates.ts';
import { element } from '../client/page-parts.ts';
import type { Segment } from './excerpt.ts';
import type { Result } from './result.ts';
import type { SearchWords } from './words.ts';

/** The date of a result with what makes it uncertain; `null` for a topic, which has none. */
export function dateOf({ kind, date, certainty }: Result, words: SearchWords): HTMLElement | null {
  if (kind === 'topic') return null;
  if (date === null) return element('span', '', words.dateUnknown);
  const note = words.certainty[certainty];
  return element(
    'span',
    'when',
    dayOf(date, words.locale),
    ...(note ? [element('span', 'certainty', note)] : []),
  );
}

function dayOf(date: string, locale: string): HTMLElement {
  if (date.startsWith('--'))
    return element('span', '', formatMonthDay(date.slice(2), locale, 'short'));
  const time = element('time', '', formatDate(date, locale, 'short'));
  time.dateTime = date;
  return time;
}

/** An excerpt as nodes, its matches in `mark`. */
export function excerptNodes(excerpt: readonly Segment[]): (Node | string)[] {
  return excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}
