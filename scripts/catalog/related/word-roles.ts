import { commonNouns } from './common-nouns.ts';
import { genericWords } from './generic-words.ts';
import { singular } from '../singular.ts';
import { stopWords } from '../stop-words.ts';

/**
 * What a word can do in the name of a subject. `content`: name it alone ("sheaf"). `common`: take part in a
 * name ("model" in "world model"). `generic`: nothing, though it may stand between words that do. `none`:
 * it ends a phrase.
 */
export type WordRole = 'content' | 'common' | 'generic' | 'none';

/** A shorter word in letters of an alphabet is a variable, or what is left of a formula. */
const SHORTEST = 2;

/**
 * The role of a word in lower case. Figures alone have none, nor has a letter; a character of a script
 * without spaces is a word like any other.
 */
export function roleOf(word: string): WordRole {
  if (/^\p{N}+$/u.test(word) || (word.length < SHORTEST && /^[\p{L}--\p{Lo}]/v.test(word))) {
    return 'none';
  }
  const one = singular(word);
  if (commonNouns.has(one)) return 'common';
  if (stopWords.has(word) || stopWords.has(one)) return 'none';
  if (genericWords.has(one) || genericWords.has(word)) return 'generic';
  return 'content';
}
