import { stopWords } from '../stop-words.ts';
import { HYPHEN, type NumberedText, type WordNumbers } from './words.ts';

/** Any abstract has this word, and so have the names of half a field: "world model". */
const heads = new Set(['model']);

/** The longest word of a term, in characters: what is longer is no word. */
const LONGEST_WORD = 40;

/** Versions and sizes of products, such as "Qwen3", "7b" and "a3b": they come and go, and no field is called so. */
const version = /^(?!\d+d$)(?=.*\p{L})(?:.*\d|\d+\p{L}{1,2}|\p{L}\d+\p{L})$/u;

/**
 * Whether a run of words could be a term: neither its first nor its last word is one that any abstract has,
 * and no word of it names a version. A word that is joined by a hyphen may stand at an end: "few-shot".
 */
export function couldBeTerm(
  numbers: WordNumbers,
): (text: NumberedText, start: number, end: number) => boolean {
  const known: { isEmpty: boolean; isVersion: boolean }[] = [];
  const kindOf = (word: number): { isEmpty: boolean; isVersion: boolean } => {
    const name = numbers.nameOf(word);
    return (known[word] ??= {
      isEmpty: !heads.has(name) && (isEmpty(name) || isEmpty(`${name}s`)),
      isVersion: version.test(name) || name.length > LONGEST_WORD,
    });
  };
  return ({ words, joints }, start, end) => {
    // What begins or ends within a compound is a piece of it: "horizon" of "long-horizon".
    if (joints[start] === HYPHEN || joints[end] === HYPHEN) return false;
    for (let at = start; at < end; at++) {
      const { isEmpty: isOfProse, isVersion } = kindOf(words[at] ?? -1);
      if (isVersion) return false;
      if (!isOfProse || (at > start && at < end - 1)) continue;
      if (end - start === 1 || joints[at === start ? start + 1 : at] !== HYPHEN) return false;
      if (/^\p{N}+$/u.test(numbers.nameOf(words[at] ?? -1))) return false;
    }
    return true;
  };
}

function isEmpty(word: string): boolean {
  return word.length < 2 || stopWords.has(word) || /^\p{N}+$/u.test(word);
}
