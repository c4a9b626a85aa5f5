import { singular } from '../singular.ts';
import { type NameWord, comparable, wordPattern, wordsOfName } from './name-words.ts';
import { wordForm } from './word-form.ts';

/** Capitals that must be found as capitals: "RAG" is not "rag", while "AlexNet" may be "Alexnet". */
const acronym = /^[A-Z]{2,4}$/;

/** What may stand between two words of one name: spaces, hyphens, and the leavings of TeX, but not for long. */
const joint = /^[\s\p{Pd}$\\{}_^*'’]*$/u;
const MOST_JOINT = 40;
const hyphen = /^\p{Pd}$/u;

/** Words of which is known whether a name has them, at most: what is remembered must not grow for ever. */
const MOST_KNOWN = 200_000;

/** The keys of a word: without case, and for what must be found as capitals, with it. */
interface Folded {
  lower: string;
  exact: string;
}

/** A word of a text; where it stands, in code units. */
interface Word {
  /** `null` where no name has the word. */
  keys: Folded | null;
  /** The keys of this word and the next as one, where a hyphen stands between them and a name has that. */
  withNext: Folded | null;
  start: number;
  end: number;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  /** By the marks that follow a word, such as `++`. */
  marks: Map<string, Node<T>>;
  values: { value: T; head: string }[];
}

/** A name found in a text, from `start` up to but not including `end`, in units of the text in NFKC. */
export interface Match<T> {
  value: T;
  start: number;
  end: number;
}

/** Finds many names in a text in one pass. */
export interface NameFinder<T> {
  /** Every place of every name, also where they overlap. Linear in the text for names of bounded length. */
  find: (text: string) => Match<T>[];
}

/**
 * A finder of names as whole words: case does not matter except in acronyms of two to four capitals (and in
 * a name of one letter), nor do plurals (see `wordForm`) and British or American spelling; a hyphen is a space
 * or nothing. Other marks in a name (`C++`, `SE(3)`, `N:M`) have to be in the text. A name without a word is
 * never found.
 */
export function nameFinder<T>(names: Iterable<readonly [name: string, value: T]>): NameFinder<T> {
  const root = emptyNode<T>();
  const vocabulary = new Set<string>();
  for (const [name, value] of names) {
    const { head, readings } = wordsOfName(name);
    for (const words of readings) {
      let node = root;
      for (const word of words) {
        const key = keyOf(word, words.length);
        vocabulary.add(key);
        node = child(node.next, key);
        if (word.marks !== '') node = child(node.marks, word.marks);
      }
      if (node !== root) node.values.push({ value, head });
    }
  }
  // Most words of a text are in no name: what is known of a word is worked out once.
  const known = new Map<string, Folded | null>();
  const fold = (word: string): Folded | null => {
    let folded = known.get(word);
    if (folded === undefined) {
      const found = foldedWord(word);
      folded = vocabulary.has(found.lower) || vocabulary.has(found.exact) ? found : null;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, folded);
    }
    return folded;
  };
  return {
    find: (text) => {
      const normal = comparable(text);
      return findIn(root, normal, wordsIn(normal, fold));
    },
  };
}

/** The words of a text in order, with what names have of them. */
function wordsIn(text: string, fold: (word: string) => Folded | null): Word[] {
  const words: Word[] = [];
  const pattern = wordPattern();
  let last: Word | null = null;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [{ index: start }, end] = [found, pattern.lastIndex];
    if (last && start - last.end === 1 && hyphen.test(text.slice(last.end, start))) {
      last.withNext = fold(text.slice(last.start, last.end) + found[0]);
    }
    last = { keys: fold(found[0]), withNext: null, start, end };
    words.push(last);
  }
  return words;
}

function findIn<T>(root: Node<T>, text: string, words: readonly Word[]): Match<T>[] {
  const matches: Match<T>[] = [];
  /** What was found from the word at hand on, by where it ends: many topics may share a name. */
  const known = new Map<number, Set<T>>();
  const add = (value: T, start: number, end: number): void => {
    // A name that is read in two ways is still found once.
    const values = known.get(end) ?? new Set();
    if (values.has(value)) return;
    known.set(end, values.add(value));
    matches.push({ value, start, end });
  };
  /** Goes on from a node that was reached at `end`, with the word at `at` to come. */
  const follow = (node: Node<T>, first: number, at: number, end: number): void => {
    for (const { value, head } of node.values) {
      const start = (words[first]?.start ?? 0) - head.length;
      if (head === '' || text.startsWith(head, start)) add(value, start, end);
    }
    for (const [marks, next] of node.marks) {
      const after = endOfMarks(text, end, marks, next.next.size > 0);
      if (after !== null) follow(next, first, at, after);
    }
    const word = words[at];
    if (!word || node.next.size === 0) return;
    if (at > first && (word.start - end > MOST_JOINT || !joint.test(text.slice(end, word.start)))) {
      return;
    }
    const afterNext = word.withNext === null ? undefined : words[at + 1];
    for (const [keys, last, skipped] of [
      [word.keys, word, 1],
      [word.withNext, afterNext, 2],
    ] as const) {
      if (keys === null || !last) continue;
      const inAnyCase = node.next.get(keys.lower);
      const asWritten = keys.exact === keys.lower ? undefined : node.next.get(keys.exact);
      if (inAnyCase) follow(inAnyCase, first, at + skipped, last.end);
      if (asWritten) follow(asWritten, first, at + skipped, last.end);
    }
  };
  words.forEach(({ keys, withNext, start }, first) => {
    if (!(keys ?? withNext)) return;
    known.clear();
    follow(root, first, first, start);
  });
  return matches;
}

/** Where marks end that begin at `at`; between words, formulas have spaces around them. */
function endOfMarks(text: string, at: number, marks: string, isBetween: boolean): number | null {
  let end = at;
  for (const mark of marks) {
    if (isBetween && text[end] === ' ') end++;
    if (!text.startsWith(mark, end)) return null;
    end += mark.length;
  }
  return end;
}

function keyOf({ word }: NameWord, length: number): string {
  const { lower, exact } = foldedWord(word);
  // Capitals cannot be taken for a folded word, which is in lower case.
  return acronym.test(exact) || (length === 1 && /^[A-Z]$/.test(word)) ? exact : lower;
}

function foldedWord(word: string): Folded {
  return { lower: wordForm(word.toLowerCase()), exact: singular(word) };
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), marks: new Map(), values: [] };
}

function child<T>(children: Map<string, Node<T>>, key: string): Node<T> {
  const found = children.get(key) ?? emptyNode<T>();
  children.set(key, found);
  return found;
}
