import { inScript } from './unicode-letters.ts';

/** Longer scripts are hard to read when they are raised or lowered character by character. */
const LONGEST = 8;

/** Scripts that need no parentheses: of two letters, a superscript is a product more often than a word. */
const LOW = /^(?:[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]+|.\p{M}*)$/u;
const HIGH = /^(?:[\p{Lu}\p{Ll}\p{Lo}]{3,}|.\p{M}*)$/u;

/**
 * What follows a base for its superscript or subscript: raised or lowered characters where all of them
 * exist (`ᵏ`), else `^` or `_` and the text, in parentheses unless it is one character or one word. Words
 * stay whole, so that `x_max` can be read and found.
 */
export function script(text: string, place: 'sub' | 'sup'): string {
  const bare = text.replace(/\s+/g, ' ').trim();
  if (bare === '') return '';
  const isWord = /\p{L}{3}/u.test(bare);
  const form = isWord || Array.from(bare).length > LONGEST ? null : inScript(bare, place);
  if (form !== null) return form;
  return `${place === 'sub' ? '_' : '^'}${(place === 'sub' ? LOW : HIGH).test(bare) ? bare : `(${bare})`}`;
}
