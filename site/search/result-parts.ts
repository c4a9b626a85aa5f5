import { formatDate } from '../../scripts/words/dates.ts';
import type { Segment } from './excerpt.ts';
import type { Result } from './result.ts';
import type { SearchWords } from './words.ts';

/** An element with a class and what it holds; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.append(...children);
  return made;
}

/** The date of a result with what makes it uncertain; `null` where it has none. */
export function dateOf({ date, certainty }: Result, words: SearchWords): HTMLElement | null {
  if (date === null) return null;
  const time = element('time', '', formatDate(date, words.locale, 'short'));
  time.dateTime = date;
  const note = words.certainty[certainty];
  return element('span', 'when', time, ...(note ? [element('span', 'certainty', note)] : []));
}

/** An excerpt as nodes, its matches in `mark`. */
export function excerptNodes(excerpt: readonly Segment[]): (Node | string)[] {
  return excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}
