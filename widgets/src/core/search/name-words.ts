import { foldedWords } from './fold.ts';

/** Letters of names that are no plain letter with an accent, and what people type for them. */
const TYPED = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

/**
 * The words of a name, folded as other words are (fold.ts), each token of it as its parts: `Jean-Marie O’Neill` is
 * `[jean, marie], [o, neill]`. Commas and full stops part nothing more than white space does: `LeCun, Y.` is
 * `[lecun], [y]`.
 */
export function nameTokens(name: string): string[][] {
  return name
    .split(/\s+/)
    .map((token) => foldedWords(token.toLowerCase().replace(/[^\0-\x7f]/g, typedFor)))
    .filter((parts) => parts.length > 0);
}

/**
 * The words that a name is looked up by, each once: parts of its tokens, and tokens of several parts as one word, too,
 * such as `oneill`. Initials are none: they would name thousands.
 */
export function nameKeys(name: string): string[] {
  const words = nameTokens(name).flatMap((parts) =>
    parts.length > 1 ? [...parts, parts.join('')] : parts,
  );
  return [...new Set(words.filter(isNameWord))];
}

/** Whether a folded word may be looked up as one of a name: no initial, and no figure. */
export function isNameWord(word: string): boolean {
  return !isInitial(word) && /\p{L}/u.test(word);
}

function isInitial(word: string): boolean {
  return /^[a-z]$/.test(word);
}

/**
 * Whether words are all of one name, in any order; an initial of theirs stands for a name that begins with it
 * (`y lecun`), and where `isFree`, one of the name for a word of theirs (`yann lecun` for `Y. LeCun`).
 *
 * @param words folded
 */
export function isNamed(words: readonly string[], name: string, isFree: boolean): boolean {
  const own = nameTokens(name);
  const whole = own.map((parts) => parts.join(''));
  const left = own.flat();
  // Words that say most take their places first, so that `j smith` is not said by `Smith` alone.
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const at = placeOf(word, left, isFree);
    if (at >= 0) left.splice(at, 1);
    else if (!whole.includes(word)) return false;
  }
  return true;
}

function placeOf(word: string, names: readonly string[], isFree: boolean): number {
  const same = names.indexOf(word);
  if (same >= 0) return same;
  if (isInitial(word)) return names.findIndex((name) => name.startsWith(word));
  return isFree ? names.findIndex((name) => isInitial(name) && name === word.charAt(0)) : -1;
}

function typedFor(letter: string): string {
  return TYPED.get(letter) ?? letter;
}
