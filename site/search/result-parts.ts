import { formatDate, formatMonthDay } from '../../widgets/src/core/dates.ts';
import { element } from '../client/page-parts.ts';
import type { Segment } from '../../widgets/src/core/search/excerpt.ts';
import type { FoundResult } from '../../widgets/src/core/search/answer.ts';
import type { Result } from '../../widgets/src/core/search/result.ts';
import { fill } from '../client/sentence.ts';
import { missingText } from './notices.ts';
import type { SearchWords } from './words.ts';

/** The kind of a result in a word; nothing for one that has none. */
export function kindOf({ kind }: Result, words: SearchWords): HTMLElement[] {
  return kind === null ? [] : [element('span', 'result-kind', words.kinds[kind])];
}

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

/** The authors that a result was found by; nothing where it was found by its text. */
export function authorsOf({ authors }: FoundResult, words: SearchWords): HTMLElement[] {
  if (authors.length === 0) return [];
  const names = new Intl.ListFormat(words.locale, { style: 'long' }).format(authors);
  return [element('span', 'result-authors', fill(words.by, { names }))];
}

/** What a result lacks of what was asked for; nothing where it has all. */
export function lackOf({ missing }: FoundResult, words: SearchWords): HTMLElement[] {
  const text = missingText(missing, words);
  return text === null ? [] : [element('span', 'result-lacks', text)];
}

/** An excerpt as nodes, its matches in `mark`. */
export function excerptNodes(excerpt: readonly Segment[]): (Node | string)[] {
  return excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}
