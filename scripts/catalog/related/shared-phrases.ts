import { type NumberedTexts, BREAK, isTied, joinerOf, wordOf } from './numbered-texts.ts';
import type { WordRole } from './word-roles.ts';

/** Something that two texts both say. */
export interface SharedPhrase {
  /** As it is shown. */
  name: string;
  /** Its words. */
  words: number[];
  /** How much of both texts it is. */
  weight: number;
}

/** The most words of a phrase, and in how many places of the other text its first word is tried. */
const LONGEST = 5;
const TRIED = 12;

/** What two words more are worth to a phrase: the longer it is, the less it is shared by chance. */
const LONGER = 0.25;

/**
 * A function that gives what two texts share, heaviest first: the longest runs of words, without those at
 * their ends that name nothing. `weightOf` gives a word's weight in both texts together.
 */
export function sharedPhraseFinder({
  texts,
  words,
  roles,
}: NumberedTexts): (
  one: number,
  other: number,
  weightOf: (word: number) => number,
) => SharedPhrase[] {
  const roleOf = (code: number | undefined): WordRole =>
    code === undefined || code < 0 ? 'none' : (roles[wordOf(code)] ?? 'none');
  // By word, its first place in the text that is looked at, and by place the next one of the same word.
  const firstPlace = new Int32Array(words.length).fill(-1);
  let current = -1;
  let own: Int32Array = new Int32Array();
  let next: Int32Array = new Int32Array();
  const longestRun = (codes: Int32Array, at: number): { start: number; length: number } => {
    let best = { start: 0, length: 0 };
    let tried = 0;
    for (
      let start = firstPlace[wordOf(codes[at] ?? 0)] ?? -1;
      start >= 0 && tried < TRIED;
      start = next[start] ?? -1
    ) {
      tried++;
      let length = 1;
      while (length < LONGEST && isSame(own[start + length], codes[at + length])) length++;
      if (length >= best.length) best = { start, length };
    }
    return best;
  };
  const lookAt = (one: number): void => {
    for (const code of own) if (wordOf(code) >= 0) firstPlace[wordOf(code)] = -1;
    current = one;
    own = texts[one]?.codes ?? new Int32Array();
    next = new Int32Array(own.length).fill(-1);
    for (let at = own.length - 1; at >= 0; at--) {
      const word = wordOf(own[at] ?? BREAK);
      if (word < 0) continue;
      next[at] = firstPlace[word] ?? -1;
      firstPlace[word] = at;
    }
  };
  /** Whether a code may go on a run: a joiner always may. */
  const isInOwn = (code: number | undefined): boolean =>
    code !== undefined && code !== BREAK && (code < 0 || (firstPlace[wordOf(code)] ?? -1) >= 0);
  return (one, other, weightOf) => {
    if (one !== current) lookAt(one);
    const codes = texts[other]?.codes ?? new Int32Array();
    const found = new Map<string, SharedPhrase>();
    for (let at = 0; at < codes.length;) {
      const word = wordOf(codes[at] ?? BREAK);
      if (word < 0 || (firstPlace[word] ?? -1) < 0) {
        at++;
        continue;
      }
      // By far the most that is shared: a word that names nothing alone.
      if (roles[word] !== 'content' && !isInOwn(codes[at + 1])) {
        at++;
        continue;
      }
      const run = longestRun(codes, at);
      at += run.length;
      if (run.length === 1 && roles[word] !== 'content') continue;
      const phrase = trimmed([...own.subarray(run.start, run.start + run.length)], roleOf);
      const inIt = phrase.map(wordOf).filter((word) => word >= 0);
      const key = inIt.join(' ');
      if (inIt.length === 0 || found.has(key)) continue;
      const sum = inIt.reduce((before, word) => before + weightOf(word), 0);
      const weight = sum * (1 + LONGER * (inIt.length - 1));
      found.set(key, { name: nameOf(phrase, words), words: inIt, weight });
    }
    return [...found.values()].sort(
      (a, b) => b.weight - a.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  };
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== BREAK && wordOf(a) === wordOf(b);
}

/** A phrase from its first word that may name something to its last; nothing where none is content. */
function trimmed(phrase: number[], roleOf: (code: number | undefined) => WordRole): number[] {
  const names = (code: number): boolean => ['content', 'common'].includes(roleOf(code));
  const kept = phrase.slice(phrase.findIndex(names), phrase.findLastIndex(names) + 1);
  const isContent = kept.some((code) => roleOf(code) === 'content');
  return phrase.some(names) && (isContent || kept.length > 1) ? kept : [];
}

function nameOf(phrase: readonly number[], words: readonly string[]): string {
  return phrase
    .map((code, index) => {
      const word = code < 0 ? joinerOf(code) : (words[wordOf(code)] ?? '');
      return index === 0 ? word : `${isTied(code) ? '-' : ' '}${word}`;
    })
    .join('');
}
