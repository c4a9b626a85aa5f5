import { stem } from './stem.ts';

/**
 * How well a word of a text is a word that was asked for, from 0 to 1: the same; another form of it; one that begins
 * with it, because it is cut or still being typed. Both are folded (fold.ts).
 */
export function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length < 3 || word.length < 3 || !word.startsWith(asked.charAt(0))) return 0;
  if (stem(asked) === stem(word)) return 0.9;
  return word.startsWith(asked) ? 0.6 + 0.3 * (asked.length / word.length) : 0;
}

/** Where a term stands in a text. */
export interface Place {
  /** Position of its first word among the words of the text. */
  at: number;
  /** How many words it takes up there: `Auto-GNN` is one that was asked for and two of a text. */
  length: number;
  /** From 0 to 1; see `likeness`. */
  like: number;
}

/**
 * Where a term stands in a text, in order. A term of several words (`auto-gnn`) stands where they follow each other
 * or are written as one; a term of one word (`autognn`) also where a text parts it.
 *
 * @param parts the folded words of the term
 * @param words the folded words of the text
 */
export function placesOf(parts: readonly string[], words: readonly string[]): Place[] {
  const [first] = parts;
  if (first === undefined) return [];
  const joined = parts.join('');
  return words.flatMap((word, at) => {
    if (!word.startsWith(first.charAt(0))) return [];
    const whole = likeness(joined, word);
    const parted =
      parts.length > 1
        ? Math.min(...parts.map((part, next) => likeness(part, words[at + next] ?? '')))
        : 0;
    if (parted > whole) return [{ at, length: parts.length, like: parted }];
    if (whole > 0) return [{ at, length: 1, like: whole }];
    const length = parts.length > 1 ? 0 : joinedLength(first, words, at);
    return length === 0 ? [] : [{ at, length, like: 0.9 }];
  });
}

/** The most words that a text may part one into. */
const MOST_PARTS = 3;

/** How many words of a text, from a position on, are a word when they are written as one; 0 if none are. */
function joinedLength(asked: string, words: readonly string[], at: number): number {
  let joined = words[at] ?? '';
  for (let length = 2; length <= MOST_PARTS && asked.startsWith(joined); length += 1) {
    joined += words[at + length - 1] ?? '';
    if (joined === asked) return length;
  }
  return 0;
}
