import { singular } from './singular.ts';

/** Capitals that must be found as capitals: "RAG" is not "rag", while "AlexNet" may be "Alexnet". */
const acronym = /^[A-Z]{2,4}$/;

/** What may stand between two words of one name: spaces, hyphens, and the leavings of TeX. */
const joint = /^[\s\p{Pd}$\\{}_^*'’]*$/u;

/** The keys of a word: without case, and for what must be found as capitals, with it. */
interface Folded {
  lower: string;
  exact: string;
}

/** A word of a text that some name has; where it stands, in code units. */
interface Word extends Folded {
  start: number;
  end: number;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
}

/** A name found in a text: its words are `start` up to but not including `end`. */
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
 * A finder of names as whole words: case does not matter except in acronyms of two to four capitals, a
 * plural s (or -ies for -y) may follow any word, and hyphens are spaces. A name without a word is never
 * found.
 */
export function nameFinder<T>(names: Iterable<readonly [name: string, value: T]>): NameFinder<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  const vocabulary = new Set<string>();
  for (const [name, value] of names) {
    let node = root;
    for (const [word] of name.normalize('NFKC').matchAll(wordPattern())) {
      const { lower, exact } = foldedWord(word);
      // Capitals cannot be taken for a folded word, which is in lower case.
      const key = acronym.test(exact) ? exact : lower;
      vocabulary.add(key);
      const next: Node<T> = node.next.get(key) ?? { next: new Map(), values: [] };
      node.next.set(key, next);
      node = next;
    }
    if (node !== root) node.values.push(value);
  }
  // Most words of a text are in no name: what is known of a word is worked out once.
  const known = new Map<string, Folded | null>();
  const fold = (word: string): Folded | null => {
    let folded = known.get(word);
    if (folded === undefined) {
      const found = foldedWord(word);
      folded = vocabulary.has(found.lower) || vocabulary.has(found.exact) ? found : null;
      known.set(word, folded);
    }
    return folded;
  };
  return { find: (text) => findIn(root, text.normalize('NFKC'), fold) };
}

function findIn<T>(root: Node<T>, text: string, fold: (word: string) => Folded | null): Match<T>[] {
  const words: (Word | null)[] = [];
  const pattern = wordPattern();
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const folded = fold(found[0]);
    words.push(folded && { ...folded, start: found.index, end: pattern.lastIndex });
  }
  const matches: Match<T>[] = [];
  const follow = (node: Node<T>, start: number, at: number): void => {
    for (const value of node.values) matches.push({ value, start, end: at });
    const word = words[at];
    if (word == null || node.next.size === 0) return;
    const before = at > start ? words[at - 1] : null;
    if (before != null && !joint.test(text.slice(before.end, word.start))) return;
    const inAnyCase = node.next.get(word.lower);
    const asWritten = word.exact === word.lower ? undefined : node.next.get(word.exact);
    if (inAnyCase !== undefined) follow(inAnyCase, start, at + 1);
    if (asWritten !== undefined) follow(asWritten, start, at + 1);
  };
  for (let start = 0; start < words.length; start++) {
    if (words[start] !== null) follow(root, start, start);
  }
  return matches;
}

/** A pattern of its own for every use: it keeps its place in the text. */
function wordPattern(): RegExp {
  return /[\p{L}\p{M}\p{N}]+/gu;
}

function foldedWord(word: string): Folded {
  return { lower: singular(word.toLowerCase()), exact: singular(word) };
}
