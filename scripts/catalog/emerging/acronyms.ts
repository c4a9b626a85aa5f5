import { stopWords } from '../stop-words.ts';

/** An abbreviation that a text introduces, and what it stands for, both as written. */
export interface Acronym {
  short: string;
  long: string;
}

/** Up to this many words before the bracket are looked at. */
const REACH = 10;

const introduced = /\(\s*(\p{Lu}[\p{L}\p{N}-]{1,9})\s*\)/gu;

/**
 * The abbreviations that a text introduces as "group relative policy optimization (GRPO)": every capital of
 * the short form is the first letter of a word of the long form, in order, and only words such as "of" are
 * skipped. After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (2003), without its matches inside words.
 */
export function acronymsIn(text: string): Acronym[] {
  return [...text.matchAll(introduced)].flatMap(({ 1: bracketed = '', index }): Acronym[] => {
    const short = bracketed.replace(/s$/, '');
    const before = text.slice(Math.max(0, index - 20 * REACH), index);
    const words = [...before.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(-REACH);
    const letters = [...short.matchAll(/\p{Lu}/gu)].map(([letter]) => letter.toLowerCase());
    let at = words.length - 1;
    for (const letter of letters.toReversed()) {
      while (at >= 0 && !begins(words[at]?.[0], letter) && isSmall(words[at]?.[0])) at -= 1;
      if (!begins(words[at]?.[0], letter)) return [];
      at -= 1;
    }
    const start = words[at + 1]?.index;
    const long = start === undefined ? '' : before.slice(start).trim();
    // A sentence that ends before the bracket, or another bracket, belongs to no one phrase.
    return letters.length < 2 || /[^\p{L}\p{M}\p{N}\s\p{Pd}]/u.test(long) ? [] : [{ short, long }];
  });
}

function begins(word: string | undefined, letter: string): boolean {
  return word?.toLowerCase().startsWith(letter) ?? false;
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && word.length <= 4 && stopWords.has(word.toLowerCase());
}
