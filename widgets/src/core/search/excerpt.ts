import { foldedWords } from './fold.ts';
import { placesOf } from './match.ts';
import type { Term } from './terms-of.ts';

/** A piece of an excerpt; `marked` where it is what was searched for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** White space, as the index parts a text into words (word_separators in Pagefind 1.6's client). */
const SEPARATOR = /[^\S\uFEFF]+/;

/** The most words before the first match of an excerpt. */
const LEAD = 6;

/**
 * Where terms stand in a text, as positions among its words, in order: also where they are spelled otherwise, such as
 * `O(dᵏ)` for `O(d^k)`, which the index finds a paper by and does not say where they are. Terms that are in nearly
 * every text are not looked for.
 */
export function placesInWords(content: string, terms: readonly Term[]): number[] {
  const folded: string[] = [];
  const owners: number[] = [];
  wordsOf(content).forEach((word, owner) => {
    for (const part of foldedWords(word)) {
      folded.push(part);
      owners.push(owner);
    }
  });
  const found = terms
    .filter(({ isLight }) => !isLight)
    .flatMap(({ parts }) => placesOf(parts, folded))
    .flatMap(({ at, length }) => owners.slice(at, at + length));
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * The part of a text that holds the most matches, with an ellipsis where something is left out. It is
 * made from the text itself and not from the index's own excerpt, which escapes only angle brackets, so
 * that a text which says `&lt;` could not be told from one that says `<`.
 *
 * @param locations positions of the matched words, counted from 0; those outside the text are ignored
 * @param length the most words that are shown
 */
export function excerptOf(content: string, locations: readonly number[], length = 32): Segment[] {
  const words = wordsOf(content);
  const matches = new Set(locations.filter((at) => at >= 0 && at < words.length));
  const start = densest(
    [...matches].toSorted((a, b) => a - b),
    words.length,
    length,
  );
  const end = Math.min(start + length, words.length);
  const segments: Segment[] = [];
  if (start > 0) push(segments, '… ', false);
  words.slice(start, end).forEach((word, index) => {
    if (index > 0) push(segments, ' ', false);
    if (matches.has(start + index)) mark(segments, word);
    else push(segments, word, false);
  });
  if (end < words.length) push(segments, ' …', false);
  return segments.filter(({ text }) => text !== '');
}

function wordsOf(content: string): string[] {
  return content.split(SEPARATOR).filter((word, index) => word !== '' || index === 0);
}

/**
 * Where a window with the most matches starts: some words before the first of them, but not so many that
 * a narrow screen, which shows two or three lines, would leave it out.
 */
function densest(matches: readonly number[], total: number, length: number): number {
  let best = { count: 0, first: 0, last: 0 };
  matches.forEach((first, index) => {
    const within = matches.slice(index).filter((at) => at < first + length);
    if (within.length > best.count) {
      best = { count: within.length, first, last: within.at(-1) ?? first };
    }
  });
  // A text whose matches stand near its beginning is shown from its beginning, which reads best.
  if (best.last < length) return 0;
  const room = length - (best.last - best.first + 1);
  return Math.max(0, Math.min(best.first - Math.min(LEAD, room >> 1), total - length));
}

/** Marks a word without the punctuation around it. */
function mark(segments: Segment[], word: string): void {
  const core = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(word);
  if (!core) {
    push(segments, word, true);
    return;
  }
  push(segments, word.slice(0, core.index), false);
  push(segments, core[0], true);
  push(segments, word.slice(core.index + core[0].length), false);
}

function push(segments: Segment[], text: string, marked: boolean): void {
  const last = segments.at(-1);
  if (last && !marked && !last.marked) last.text += text;
  else segments.push({ text, marked });
}
